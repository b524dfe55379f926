import { textOf } from "../../domain/person/person.ts";
import type { Witness, WitnessedSkill } from "../../domain/skill/witnesses.ts";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { today } from "../../today.ts";
import { PipRow } from "../../ui/controls/pips.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import { personAddress } from "../address.ts";
import * as style from "./witness-lines.module.css";

function What({ witness: { kind, experiences, isRecommending } }: { readonly witness: Witness }) {
  const [newest] = experiences;
  return (
    <>
      {newest ? (
        <>
          <bdi>{newest.what}</bdi> · {sayDay(newest.on)} · {say(kind === "saw" ? "experienceSaw" : "experienceHeard")}
        </>
      ) : (
        say("skills_endorsed")
      )}
      {isRecommending && ` · ${say("skills_recommends")}`}
    </>
  );
}

function Line({ witness }: { readonly witness: Witness }) {
  const { person } = witness;
  return (
    <li>
      <a href={personAddress(person.id)}>
        <bdi>{textOf(person, "name")}</bdi>
      </a>{" "}
      <PipRow answers={standingOf(person, today()).answers} />
      <span class="hint">
        {" "}
        <What witness={witness} />
      </span>
    </li>
  );
}

/** Who can speak for a skill, the best witness first; what isn't first-hand is said so, and so is nobody. */
export function WitnessLines({ skill: { witnesses } }: { readonly skill: WitnessedSkill }) {
  const [best, ...others] = witnesses;
  if (!best) return <p class={style.skillsNone}>{say("skills_none")}</p>;
  return (
    <>
      {best.kind !== "saw" && <p class={style.skillsNone}>{say("skills_noneFirstHand")}</p>}
      <ul class={style.witnesses}>
        <Line witness={best} />
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{say("skills_others", others.length)}</summary>
          <ul class={style.witnesses}>
            {others.map((witness) => (
              <Line key={witness.person.id} witness={witness} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
