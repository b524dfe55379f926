import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { type Keeper, type PersonView, startKeeper } from "./person-store.ts";

/** The keeper of a person for the life of a component, with what it shows now. */
export function useKeeper(person: Person, isKept: boolean): readonly [PersonView, Keeper] {
  const [, redraw] = useState(0);
  const keeper = useMemo(() => startKeeper(person, isKept, () => redraw((count) => count + 1)), [person.id]);
  useLayoutEffect(() => keeper.stop, [keeper]);
  return [keeper.view(), keeper];
}
