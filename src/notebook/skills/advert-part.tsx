import { useId, useState } from "preact/hooks";
import { skillsIn, unknownWords } from "../../domain/skill/advert.ts";
import { textOf } from "../../domain/person/person.ts";
import { addSkill } from "../../domain/skill/skills.ts";
import { bestWitnesses, type WitnessedSkill } from "../../domain/skill/witnesses.ts";
import { say, sayCount, sayList } from "../../ui/words/words.ts";
import { personAddress } from "../address.ts";
import type { Skills } from "./use-skills.ts";
import { WitnessLines } from "./witness-lines.tsx";
import * as skillsPageStyle from "./skills-page.module.css";
import * as style from "./advert-part.module.css";

/** An advert says so many words that may be skills at most; more are noise. */
const MOST_WORDS = 12;
/** So many who can witness the most of it are named. */
const MOST_BEST = 3;

function hasSeen({ witnesses: [best] }: WitnessedSkill): boolean {
  return best?.kind === "saw";
}

function Summary({ named }: { readonly named: readonly WitnessedSkill[] }) {
  const seen = named.filter(hasSeen).length;
  const nobody = named.filter(({ witnesses }) => witnesses.length === 0).length;
  const parts = [
    sayCount("skills_seen", seen),
    ...(named.length - seen - nobody > 0 ? [sayCount("skills_weaker", named.length - seen - nobody)] : []),
    ...(nobody > 0 ? [sayCount("skills_nobody", nobody)] : []),
  ];
  return (
    <p role="status" class={style.skillsSummary}>
      {sayCount("skills_named", named.length)} {named.length > 0 && parts.join(" ")}
    </p>
  );
}

/** A job advert held against what people saw of the user's work. What is pasted stays in this field and is kept nowhere. */
export function AdvertPart({ skills: { skills, list, change } }: { readonly skills: Skills }) {
  const [advert, setAdvert] = useState("");
  const field = useId();
  const named = skillsIn(advert, skills);
  const words = unknownWords(advert, list, skills).slice(0, MOST_WORDS);
  const best = bestWitnesses(named).slice(0, MOST_BEST);
  return (
    <section class={skillsPageStyle.skillsPart} aria-labelledby="skills-advert">
      <h2 id="skills-advert">{say("skills_advert")}</h2>
      <label for={field}>{say("skills_paste")}</label>
      <textarea
        id={field}
        rows={6}
        dir="auto"
        autocomplete="off"
        aria-describedby={`${field}-hint`}
        value={advert}
        onInput={(event) => setAdvert(event.currentTarget.value)}
      />
      <p id={`${field}-hint`} class="hint">
        {say("skills_notKept")}
      </p>
      {advert.trim() !== "" && (
        <>
          <Summary named={named} />
          {best.length > 1 && (
            <ul class={style.skillsBest}>
              {best.map(({ person, skills: known }) => (
                <li key={person.id}>
                  <a href={personAddress(person.id)}>
                    <bdi>{textOf(person, "name")}</bdi>
                  </a>{" "}
                  {say("skills_canWitness", sayList(known))}
                </li>
              ))}
            </ul>
          )}
          <ul class={style.skillsFound}>
            {named.map((skill) => (
              <li key={skill.name}>
                <h3>
                  <bdi>{skill.name}</bdi>
                </h3>
                <WitnessLines skill={skill} />
              </li>
            ))}
          </ul>
          {words.length > 0 && (
            <div class={style.skillsWords}>
              <p>{say("skills_unknown")}</p>
              <div class="buttons">
                {words.map((word) => (
                  <button
                    key={word}
                    type="button"
                    class="chip"
                    aria-label={say("skills_addNamed", word)}
                    onClick={() => void change(say("skills_added", word), (kept) => addSkill(kept, word))}
                  >
                    <bdi>{word}</bdi>
                  </button>
                ))}
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}
