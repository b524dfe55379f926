import { useLayoutEffect, useRef } from "preact/hooks";
import { type CorrectableField, type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly onCorrect: (field: CorrectableField, text: string) => void;
  readonly onClose: () => void;
}

const FIELDS = [
  { field: "name", label: "nameLabel" },
  { field: "headline", label: "headlineLabel" },
  { field: "organization", label: "organizationLabel" },
] as const;

/** The user's own words in place of what a page or file says of somebody; each is taken when its field is left. */
export function CorrectFacts({ person, onCorrect, onClose }: Properties) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        // Leaving the field takes what was typed in it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onClose();
      }}
    >
      {FIELDS.map(({ field, label }) => (
        <label key={field} class={field === "headline" ? "wide" : undefined}>
          <span class="label">{say(label)}</span>
          <input
            type="text"
            dir="auto"
            value={textOf(person, field)}
            onChange={(event) => onCorrect(field, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              event.stopPropagation();
              onClose();
            }}
          />
        </label>
      ))}
      <button type="submit">{say("done")}</button>
    </form>
  );
}
