import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { type PersonStore, type PersonView, startPersonStore } from "./person-store.ts";

/** The store of a person for the life of a component, with what it shows now. */
export function usePersonStore(person: Person, isKept: boolean): readonly [PersonView, PersonStore] {
  const [, redraw] = useState(0);
  const store = useMemo(() => startPersonStore(person, isKept, () => redraw((count) => count + 1)), [person.id]);
  useLayoutEffect(() => store.stop, [store]);
  return [store.view(), store];
}
