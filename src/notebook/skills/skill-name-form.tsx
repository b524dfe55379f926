import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { cleanSkill, renameSkill } from "../../domain/skill/skills.ts";
import { say } from "../../ui/words/words.ts";
import type { Skills } from "./use-skills.ts";
import * as style from "./skill-name-form.module.css";

interface Properties {
  readonly name: string;
  readonly change: Skills["change"];
  readonly onDone: () => void;
}

/** Another name for a skill; the name of another skill joins the two. Escape leaves it as it was. */
export function SkillNameForm({ name, change, onDone }: Properties) {
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
