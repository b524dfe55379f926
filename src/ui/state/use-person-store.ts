import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type BlankStore, startBlankStore } from "./blank-store.ts";
import type { FoundPerson } from "./find-person.ts";
import { type PersonStore, type PersonView, startPersonStore } from "./person-store.ts";

/**
 * The store of a person for the life of a component, with what it shows now. What is said before they are found, of whoever is at an
 * address, is said of them then.
 */
export function usePersonStore(found: FoundPerson | undefined, address = ""): readonly [PersonView, PersonStore] {
  const [, redraw] = useState(0);
  const blank = useRef<BlankStore | undefined>(undefined);
  const store = useMemo((): PersonStore => {
    const show = (): void => redraw((count) => count + 1);
    if (!found) return (blank.current = startBlankStore(address, show));
    const started = startPersonStore(found.person, found.isKept, show);
    blank.current?.handOver(started);
    blank.current = undefined;
    return started;
  }, [found?.person.id]);
  useLayoutEffect(() => store.stop, [store]);
  return [store.view(), store];
}
