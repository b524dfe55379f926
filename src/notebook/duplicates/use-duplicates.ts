import { useEffect, useState } from "preact/hooks";
import { type Duplicate, duplicateFinder, type DuplicateReason } from "../../domain/matching/duplicate.ts";
import { textOf } from "../../domain/person/person.ts";
import type { Network } from "../network.tsx";

/** Milliseconds of work between two breaths, well within a frame. */
const SLICE_MS = 8;
/** How far the search is, is said every so many milliseconds. */
const TOLD_MS = 250;

/** The surest reason first. */
const REASONS: readonly DuplicateReason[] = ["sameName", "otherSpelling", "otherOrder", "middleName", "nickname"];

/** What was found so far; `looked` of `all` people are looked at. */
export interface Search {
  readonly pairs: readonly Duplicate[];
  readonly looked: number;
  readonly all: number;
}

function compare(a: Duplicate, b: Duplicate): number {
  const byReason = REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason);
  if (byReason !== 0) return byReason;
  const [nameA, nameB] = [textOf(a.one, "name"), textOf(b.one, "name")];
  return nameA < nameB ? -1 : Number(nameA > nameB);
}

/** The pairs that still stand in a changed network, as they are now. */
function standing(pairs: readonly Duplicate[], { people }: Network): readonly Duplicate[] {
  return pairs.flatMap(({ one, other, reason }) => {
    const [now, then] = [people.get(one.id), people.get(other.id)];
    const isApart = now?.apartFrom?.includes(other.id) || then?.apartFrom?.includes(one.id);
    return now && then && !isApart ? [{ one: now, other: then, reason }] : [];
  });
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Looks for duplicates in small slices, so that nothing else waits; what was found before stands until it is done. */
export function useDuplicates(network: Network | undefined): Search | undefined {
  const [search, setSearch] = useState<Search>();
  useEffect(() => {
    if (!network) return undefined;
    let isLeft = false;
    async function look({ people }: Network): Promise<void> {
      const finder = duplicateFinder();
      const pairs: Duplicate[] = [];
      let [looked, until, toldAt] = [0, performance.now() + SLICE_MS, performance.now()];
      for (const person of people.values()) {
        pairs.push(...finder.add(person));
        looked += 1;
        if (performance.now() < until) continue;
        if (performance.now() - toldAt >= TOLD_MS) {
          setSearch((before) => ({ pairs: before?.pairs ?? [], looked, all: people.size }));
          toldAt = performance.now();
        }
        await breath();
        if (isLeft) return;
        until = performance.now() + SLICE_MS;
      }
      setSearch({ pairs: pairs.toSorted(compare), looked, all: people.size });
    }
    setSearch((before) => before && { ...before, pairs: standing(before.pairs, network) });
    void look(network);
    return () => ((isLeft = true), undefined);
  }, [network]);
  return search;
}
