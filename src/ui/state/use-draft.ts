import { useLayoutEffect, useState } from "preact/hooks";
import { type DraftFields, keepDraft, readDraft } from "../../database/local/drafts.ts";
import type { Person } from "../../domain/person/person.ts";
import { forgottenIn, hear } from "../../news.ts";

/** A form's fields as they are typed, and what to do with them. */
export interface Drafting<T extends DraftFields> {
  readonly fields: T;
  readonly set: (fields: Partial<T>) => void;
  /** After the form was sent: back to the beginning, nothing left half typed. */
  readonly clear: () => void;
  /** Whether an earlier popup or page left something half typed. */
  readonly wasLeft: boolean;
}

function fits<T extends DraftFields>(left: DraftFields, empty: T): T {
  const known = Object.entries(left).filter(([field, value]) => typeof value === typeof empty[field]);
  return { ...empty, ...Object.fromEntries(known) };
}

/**
 * The fields of a form about a person, kept at every key until the form is sent, so that neither another tab nor a closing popup takes
 * them. `empty` is how the form begins; a form put back to that keeps nothing.
 */
export function useDraft<T extends DraftFields>(person: Person, form: string, empty: T): Drafting<T> {
  const about = [...person.addresses, person.id];
  const [left] = useState(() => readDraft(about, form));
  const [fields, setFields] = useState<T>(left ? fits(left, empty) : empty);
  useLayoutEffect(
    () =>
      hear((news) => {
        if (forgottenIn(news).some((one) => about.includes(one))) setFields(empty);
      }),
    [person.id],
  );
  return {
    fields,
    set(some) {
      const next = { ...fields, ...some };
      setFields(next);
      keepDraft(about, form, Object.entries(empty).every(([field, value]) => next[field] === value) ? undefined : next);
    },
    clear() {
      setFields(empty);
      keepDraft(about, form, undefined);
    },
    wasLeft: left !== undefined,
  };
}
