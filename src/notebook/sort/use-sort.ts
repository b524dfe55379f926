import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { changedLast } from "../../database/journal/undo.ts";
import { personById } from "../../database/stores/people.ts";
import { recallSort, rememberSort } from "../../database/local/sort-memory.ts";
import type { Person } from "../../domain/person/person.ts";
import { backward, isSorted, onward, sortOrder, tallied, type Trail } from "../../domain/person/sort.ts";
import { today } from "../../today.ts";
import { go, hashOf } from "../address.ts";
import type { Network } from "../network.tsx";
import { listed } from "../selection.ts";

/** Why nobody is shown: the day's goal is reached, or everybody was sorted or passed over. */
type SortEnd = "rest" | "over";

/** Who is shown. Each showing is another visit; one to take back begins with an undo. */
export interface Showing {
  readonly person: Person;
  readonly visit: number;
  readonly isTakingBack: boolean;
}

/** Sorting as its page draws it, and what the user can do with it. */
export interface Sort {
  readonly showing: Showing | undefined;
  readonly end: SortEnd | undefined;
  readonly goal: number;
  /** How many were sorted today. */
  readonly count: number;
  readonly setGoal: (goal: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Goes on though the day's goal is reached. */
  readonly goOn: () => void;
  /** Begins anew with whoever is left. */
  readonly again: () => void;
  /** Somebody shown was sorted just now, or that was taken back. */
  readonly noteSorted: (isSortedNow: boolean) => void;
  /** Somebody shown was changed; undo comes back to them. */
  readonly noteChanged: (id: string) => void;
  /** Whether anything changed in this sorting may stand. */
  readonly mayUndo: boolean;
  /** Who was changed last in this sorting, by a change that stands. */
  readonly changedLast: () => Promise<string | undefined>;
  /** Goes back to somebody, whose last change is then taken back. */
  readonly takeBack: (id: string) => void;
}

function countToday(): number {
  const { tally } = recallSort();
  return tally?.day === today() ? tally.count : 0;
}

/**
 * Sorting over the network as it is when the page opens, or over `these` alone; `wanted` is the person the address names. A list has
 * its own end, so the day's goal stops nobody in it, and it leaves the place in the whole network as it was.
 */
export function useSort(network: Network, wanted: string | undefined, these: readonly string[] | undefined): Sort {
  const people = useRef(network.people);
  people.current = network.people;
  const [showing, setShowing] = useState<Showing>();
  const [end, setEnd] = useState<SortEnd>();
  const [goal, setGoal] = useState(() => recallSort().goal);
  const [count, setCount] = useState(countToday);
  const order = useRef<readonly string[]>([]);
  const trail = useRef<Trail>({ visited: [], at: 0 });
  const changed = useRef(new Set<string>());
  const [mayUndo, setMayUndo] = useState(false);
  const [begunAt] = useState(() => new Date().toISOString());
  const [visits, goesOn] = [useRef(0), useRef(these !== undefined)];

  const waits = (id: string): boolean => {
    const person = people.current.get(id);
    return person !== undefined && !isSorted(person);
  };

  function forgetChanges(): void {
    changed.current.clear();
    setMayUndo(false);
  }

  function stop(why: SortEnd): void {
    setShowing(undefined);
    setEnd(why);
  }

  async function show(to: Trail, isTakingBack = false): Promise<void> {
    const id = to.visited[to.at];
    // What the page has in memory may be a moment older than what was just written.
    const person = id === undefined ? undefined : await personById(id);
    trail.current = to;
    // Forgotten or merged elsewhere meanwhile: whoever comes next is there.
    if (!person) return next();
    visits.current += 1;
    if (!these) rememberSort({ place: person.id });
    setEnd(undefined);
    setShowing({ person, visit: visits.current, isTakingBack });
    go(hashOf("people/sort", { these: these && listed(these), person: person.id }), "replace");
  }

  function next(): void {
    const to = onward(trail.current, order.current, waits);
    if (!to) return stop("over");
    const isNew = to.visited.length > trail.current.visited.length;
    if (isNew && !goesOn.current && countToday() >= goal) return stop("rest");
    void show(to);
  }

  function begin(place: string | undefined, first: string | undefined): void {
    order.current = these?.filter(waits) ?? sortOrder(people.current.values(), today(), place);
    const id = first ?? order.current[0];
    if (id === undefined) stop("over");
    else void show({ visited: [id], at: 0 });
  }

  useLayoutEffect(() => {
    const { place } = recallSort();
    const named = wanted === undefined ? undefined : people.current.get(wanted);
    if (these) return begin(undefined, named?.id);
    const from = named && (named.id === place || !isSorted(named)) ? named.id : place;
    if (!named && countToday() >= goal) {
      order.current = sortOrder(people.current.values(), today(), from);
      stop("rest");
    } else begin(from, named?.id);
  }, []);
  useLayoutEffect(() => {
    const { visited, at } = trail.current;
    if (visits.current === 0 || wanted === undefined || wanted === visited[at] || !people.current.has(wanted)) return;
    void show({ visited: [...visited.slice(0, at + 1), wanted], at: at + 1 });
  }, [wanted]);

  return {
    showing,
    end,
    goal,
    count,
    setGoal(now) {
      rememberSort({ goal: now });
      setGoal(now);
    },
    next,
    previous() {
      // From the end of sorting one step back is whoever was shown last.
      void show(end ? trail.current : backward(trail.current));
    },
    goOn() {
      goesOn.current = true;
      if (trail.current.visited.length > 0) next();
      else begin(recallSort().place, undefined);
    },
    again() {
      forgetChanges();
      begin(undefined, undefined);
    },
    noteSorted(isSortedNow) {
      const tally = tallied(recallSort().tally, isSortedNow, today());
      rememberSort({ tally });
      setCount(tally.count);
    },
    noteChanged(id) {
      changed.current.add(id);
      setMayUndo(true);
    },
    mayUndo,
    async changedLast() {
      const last = await changedLast(changed.current, begunAt).catch(() => undefined);
      if (last === undefined) forgetChanges();
      return last;
    },
    takeBack(id) {
      void show({ ...trail.current, at: trail.current.visited.lastIndexOf(id) }, true);
    },
  };
}
