import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { addSkill, cleanSkill, removeSkill, renameSkill } from "../../domain/skill/skills.ts";
import type { WitnessedSkill } from "../../domain/skill/witnesses.ts";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import type { Skills } from "./use-skills.ts";
import * as skillsPageStyle from "./skills-page.module.css";
import * as style from "./skill-list.module.css";

interface SkillNameFormProperties {
  readonly name: string;
  readonly change: Skills["change"];
  readonly onDone: () => void;
}

/** Another name for a skill; the name of another skill joins the two. Escape leaves it as it was. */
function SkillNameForm({ name, change, onDone }: SkillNameFormProperties) {
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class={style.skillsAdd}
      onSubmit={(event) => {
        event.preventDefault();
        const to = cleanSkill(text);
        void change(say("skills_renamed", name, to), (kept) => renameSkill(kept, name, to)).then(onDone);
      }}
    >
      <label>
        <span class="label">{say("skills_newName", name)}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onDone();
          }}
        />
      </label>
      <button type="submit">{say("skills_keep")}</button>
      <p class="hint">{say("skills_joinHint")}</p>
    </form>
  );
}

function counts({ witnesses, aliases }: WitnessedSkill): string {
  const seen = witnesses.filter(({ kind }) => kind === "saw").length;
  return [
    sayCount("skills_firstHand", seen),
    ...(witnesses.length > seen ? [sayCount("skills_onlyWeaker", witnesses.length - seen)] : []),
    ...(aliases.length > 0 ? [say("skills_alsoCalled", aliases.join(", "))] : []),
  ].join(" · ");
}

/** The user's skills: what an advert is searched for. Each can be renamed, joined with another, or taken off. */
export function SkillList({ skills: { skills, change } }: { readonly skills: Skills }) {
  const [name, setName] = useState("");
  const [renaming, setRenaming] = useState<string>();
  return (
    <section class={skillsPageStyle.skillsPart} aria-labelledby="skills-mine">
      <h2 id="skills-mine">{say("skills_mine")}</h2>
      <p class="hint">{say("skills_mineWhence")}</p>
      <ul class={style.skillsList}>
        {skills.map((skill) => (
          <li key={skill.name}>
            {renaming === skill.name ? (
              <SkillNameForm name={skill.name} change={change} onDone={() => setRenaming(undefined)} />
            ) : (
              <>
                <span>
                  <bdi class="row-name">{skill.name}</bdi> <span class="hint">{counts(skill)}</span>
                </span>
                <span class={style.skillsButtons}>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={say("skills_renameNamed", skill.name)}
                    onClick={() => setRenaming(skill.name)}
                  >
                    {say("skills_rename")}
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={say("skills_removeNamed", skill.name)}
                    onClick={() =>
                      void change(say("skills_removed", skill.name), (kept) => removeSkill(kept, skill.name))
                    }
                  >
                    {say("remove")}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <form
        class={style.skillsAdd}
        onSubmit={(event) => {
          event.preventDefault();
          void change(say("skills_added", cleanSkill(name)), (kept) => addSkill(kept, name)).then(() => setName(""));
        }}
      >
        <TextField label={say("skills_addLabel")} isRequired text={name} onText={setName} />
        <button type="submit">{say("add")}</button>
      </form>
    </section>
  );
}
