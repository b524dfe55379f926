import { useMemo, useRef } from "preact/hooks";
import type { Person } from "../../domain/person/person.ts";
import { textOf } from "../../domain/person/person.ts";
import { pageLanguage } from "../../ui/words/page-language.ts";
import type { TableAround } from "./column.ts";
import { columnOf } from "./columns.ts";
import { changesBetween, inOrder, type Ordering, patched } from "./order.ts";
import type { Sort } from "./view.ts";

/** More changes than this at once are sorted anew. */
const PATCHED = 50;

interface Ordered {
  readonly sort: string;
  readonly around: TableAround;
  readonly people: readonly Person[];
}

function mayPatch({ sort, around }: Ordered, wanted: Sort, now: TableAround): boolean {
  if (sort !== `${wanted.by} ${wanted.isDescending}`) return false;
  if (!columnOf(wanted.by).dependsOnOthers) return true;
  return around.organizations === now.organizations && around.people.size === now.people.size;
}

/** Everybody kept in the order asked for; after a single change they aren't sorted again. */
export function useOrder(sort: Sort, around: TableAround): readonly Person[] {
  const last = useRef<Ordered | undefined>(undefined);
  const compareTexts = useMemo(() => new Intl.Collator(pageLanguage().tag).compare, []);
  return useMemo(() => {
    const { keyOf } = columnOf(sort.by);
    const ordering: Ordering = {
      keyOf: (person) => keyOf(person, around),
      nameOf: (person) => textOf(person, "name"),
      compareTexts,
      isDescending: sort.isDescending,
    };
    const before = last.current;
    const changes = before && mayPatch(before, sort, around) && changesBetween(before.around.people, around.people);
    const count = changes ? changes.come.length + changes.gone.length : Infinity;
    const after = (): readonly Person[] => {
      if (!before || !changes || count > PATCHED) return inOrder(around.people.values(), ordering);
      return count === 0 ? before.people : patched(before.people, changes, ordering);
    };
    const people = after();
    last.current = { sort: `${sort.by} ${sort.isDescending}`, around, people };
    return people;
  }, [sort.by, sort.isDescending, around]);
}
