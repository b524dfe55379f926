import { useEffect, useState } from "preact/hooks";
import { invalidValuesOf, putRight, removeInvalidValue } from "../../database/stores/invalid-values.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import type { SyncStore } from "../../domain/sync/changes.ts";
import type { InvalidValue } from "../../domain/validation/shape.ts";
import { DateField } from "../controls/date-field.tsx";
import { invalidValueWords } from "./invalid-value-words.ts";
import { say } from "../words/words.ts";

interface Properties {
  readonly store: SyncStore;
  /** The record as it is shown; another one is looked at anew. */
  readonly record: { readonly id: string };
}

function placeWords({ place }: InvalidValue): string {
  return place.join(" › ");
}

/** What in a record doesn't fit where it stands, each to be put right or removed; nothing at all where everything fits. */
export function InvalidValuesPart({ store, record }: Properties) {
  const { id } = record;
  const [invalidValues, setInvalidValues] = useState<readonly InvalidValue[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const look = (): Promise<void> => invalidValuesOf(store, id).then(setInvalidValues, () => undefined);
  useEffect(() => void look(), [record]);

  function make(change: Promise<void>): void {
    change.then(
      () => look().then(() => setRefusal(undefined)),
      (error: unknown) => setRefusal(say(`refusal_${refusalFrom(error).reason}`)),
    );
  }

  if (invalidValues.length === 0) return null;
  return (
    <section class="not-understood" aria-label={say("notUnderstood_title")}>
      <h2 class="label">{say("notUnderstood_title")}</h2>
      <p class="hint">{say("notUnderstood_hint")}</p>
      <ul class="lines">
        {invalidValues.map((invalidValue) => (
          <li key={placeWords(invalidValue)} class="line">
            <span class="line-text" dir="auto">
              {invalidValueWords(invalidValue, placeWords(invalidValue))}
            </span>
            {invalidValue.why === "noDay" && (
              <DateField
                label={say("notUnderstood_day", placeWords(invalidValue))}
                day=""
                onDay={(day) => make(putRight(store, id, invalidValue.place, day))}
              />
            )}
            <button
              type="button"
              class="quiet"
              aria-label={say("notUnderstood_remove", placeWords(invalidValue))}
              onClick={() => make(removeInvalidValue(store, id, invalidValue.place))}
            >
              {say("remove")}
            </button>
          </li>
        ))}
      </ul>
      {refusal !== undefined && (
        <p class="is-refused" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
