import type { DraftFields } from "../../database/local/drafts.ts";
import { hasFirstHand } from "../../domain/person/edit.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { skillsFrom } from "../../domain/skill/skills.ts";
import { DateField } from "../controls/date-field.tsx";
import { Part } from "../controls/part.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useDraft } from "../state/use-draft.ts";
import { say, sayDay, sayList } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

interface ExperienceFields extends DraftFields {
  readonly what: string;
  readonly on: Day;
  readonly isFirstHand: boolean;
  /** Names with commas between. */
  readonly skills: string;
}

/** What the person knows of the user: dated things they saw of their work, or only heard of. */
export function ExperiencesPart({ person, today, onCommand }: Properties) {
  const draft = useDraft<ExperienceFields>(person, "experience", {
    what: "",
    on: today,
    isFirstHand: true,
    skills: "",
  });
  const { what, on, isFirstHand, skills } = draft.fields;
  const experiences = Object.values(person.experiences ?? {}).toSorted((a, b) => (a.on < b.on ? 1 : -1));

  function add(): void {
    const named = skillsFrom(skills);
    const experience = { id: crypto.randomUUID(), on, what: what.trim(), isFirstHand };
    onCommand({ kind: "addExperience", experience: { ...experience, ...(named.length > 0 && { skills: named }) } });
    draft.clear();
  }

  return (
    <Part title={say("experiencesTitle")} count={experiences.length} isOpen={draft.wasLeft}>
      {person.answers.ability?.value === "yes" && !hasFirstHand(person) && (
        <p class="hint">{say("nothingFirstHand")}</p>
      )}
      <ul class="lines">
        {experiences.map(({ id, on: day, what: text, isFirstHand: saw, skills: named = [] }) => (
          <li key={id} class="line">
            <span class="line-text">
              {sayDay(day)} · <bdi>{text}</bdi> · {say(saw ? "experienceSaw" : "experienceHeard")}
              {named.length > 0 && (
                <>
                  {" · "}
                  <bdi>{sayList(named)}</bdi>
                </>
              )}
            </span>
            <button
              type="button"
              class="quiet"
              aria-label={say("removeExperience", text)}
              onClick={() => onCommand({ kind: "removeExperience", id })}
            >
              {say("remove")}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          if (what.trim() !== "") add();
        }}
      >
        <TextField
          label={say("experienceWhat")}
          isWide
          isRequired
          text={what}
          onText={(text) => draft.set({ what: text })}
        />
        <TextField
          label={say("experienceSkills")}
          isWide
          text={skills}
          onText={(text) => draft.set({ skills: text })}
        />
        <DateField label={say("experienceOn")} day={on} onDay={(day) => draft.set({ on: day })} />
        <label class="tick">
          <input
            type="checkbox"
            checked={isFirstHand}
            onChange={(event) => draft.set({ isFirstHand: event.currentTarget.checked })}
          />
          <span>{say("experienceFirstHand")}</span>
        </label>
        <button type="submit">{say("add")}</button>
      </form>
    </Part>
  );
}
