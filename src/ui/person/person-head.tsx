import { type CorrectableField, type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../words/words.ts";
import * as style from "./person-head.module.css";

interface Properties {
  readonly person: Person;
  readonly onCorrect: (field: CorrectableField, text: string) => void;
}

const FIELDS = [
  { field: "name", label: "nameLabel", missing: "nameLabel" },
  { field: "headline", label: "headlineLabel", missing: "headlineMissing" },
  { field: "organization", label: "organizationLabel", missing: "organizationMissing" },
] as const;

/** Who this is: what the page says, each line the user's to correct. A correction is taken when the field is left. */
export function PersonHead({ person, onCorrect }: Properties) {
  const degree = person.facts.degree?.value;
  return (
    <div class={style.head}>
      <h1 class="for-screen-readers">{textOf(person, "name")}</h1>
      {FIELDS.map(({ field, label, missing }) => (
        <label key={field} class={`head-${field}`}>
          <span class={field === "organization" ? "label" : "for-screen-readers"}>{say(label)}</span>
          <input
            type="text"
            dir="auto"
            value={textOf(person, field)}
            placeholder={say(missing)}
            title={textOf(person, field)}
            onChange={(event) => onCorrect(field, event.currentTarget.value)}
          />
        </label>
      ))}
      {degree !== undefined && <p class={style.headDegree}>{say(`degree_${degree}`)}</p>}
    </div>
  );
}
