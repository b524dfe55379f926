import { useEffect, useState } from "preact/hooks";
import { labelsInUse } from "../../database/stores/people-queries.ts";
import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { useDraft } from "../state/use-draft.ts";
import { say } from "../words/words.ts";
import * as style from "./labels-part.module.css";

/** The user's own tags of a person, with those in use elsewhere offered while typing. */
export function LabelsPart({
  person,
  onCommand,
}: {
  readonly person: Person;
  readonly onCommand: (command: Command) => void;
}) {
  const draft = useDraft(person, "label", { text: "" });
  const { text } = draft.fields;
  const [known, setKnown] = useState<readonly string[]>([]);
  const labels = person.labels ?? [];
  useEffect(() => {
    void labelsInUse().then(
      (counts) => setKnown([...counts.keys()]),
      () => undefined,
    );
  }, [labels.length]);

  return (
    <form
      class={style.labels}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onCommand({ kind: "label", text });
        draft.clear();
      }}
    >
      {labels.map((label) => (
        <button
          key={label}
          type="button"
          class="chip"
          aria-label={say("removeLabel", label)}
          onClick={() => onCommand({ kind: "unlabel", text: label })}
        >
          <bdi>{label}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      <label>
        <span class="for-screen-readers">{say("addLabel")}</span>
        <input
          type="text"
          dir="auto"
          list="labels"
          placeholder={say("addLabel")}
          value={text}
          onInput={(event) => draft.set({ text: event.currentTarget.value })}
        />
      </label>
      <datalist id="labels">
        {known.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
    </form>
  );
}
