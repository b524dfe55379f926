import { useEffect, useState } from "preact/hooks";
import { misfitsOf, putRight, removeMisfit } from "../../database/stores/misfits.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import type { CarriedStore } from "../../domain/sync/carried.ts";
import type { Misfit } from "../../domain/validation/shape.ts";
import { DateField } from "../controls/date-field.tsx";
import { misfitWords } from "./misfit-words.ts";
import { say } from "../words/words.ts";

interface Properties {
  readonly store: CarriedStore;
  /** The record as it is shown; another one is looked at anew. */
  readonly record: { readonly id: string };
}

function placeWords({ place }: Misfit): string {
  return place.join(" › ");
}

/** What in a record doesn't fit where it stands, each to be put right or removed; nothing at all where everything fits. */
export function NotUnderstoodPart({ store, record }: Properties) {
  const { id } = record;
  const [misfits, setMisfits] = useState<readonly Misfit[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const look = (): Promise<void> => misfitsOf(store, id).then(setMisfits, () => undefined);
  useEffect(() => void look(), [record]);

  function make(change: Promise<void>): void {
    change.then(
      () => look().then(() => setRefusal(undefined)),
      (error: unknown) => setRefusal(say(`refusal_${refusalFrom(error).reason}`)),
    );
  }

  if (misfits.length === 0) return null;
  return (
    <section class="not-understood" aria-label={say("notUnderstood_title")}>
      <h2 class="label">{say("notUnderstood_title")}</h2>
      <p class="hint">{say("notUnderstood_hint")}</p>
      <ul class="lines">
        {misfits.map((misfit) => (
          <li key={placeWords(misfit)} class="line">
            <span class="line-text" dir="auto">
              {misfitWords(misfit, placeWords(misfit))}
            </span>
            {misfit.why === "noDay" && (
              <DateField
                label={say("notUnderstood_day", placeWords(misfit))}
                day=""
                onDay={(day) => make(putRight(store, id, misfit.place, day))}
              />
            )}
            <button
              type="button"
              class="quiet"
              aria-label={say("notUnderstood_remove", placeWords(misfit))}
              onClick={() => make(removeMisfit(store, id, misfit.place))}
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
