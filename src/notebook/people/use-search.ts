import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Around } from "../../domain/matching/people-match.ts";
import { parsePeopleQuery } from "../../domain/matching/people-query.ts";
import type { Person } from "../../domain/person/person.ts";
import { beginSearch, type Search, Shelf } from "./search.ts";

/** A search takes so many milliseconds of a frame; what it finds later comes after. */
const SLICE_MS = 8;

/** More people than any screen shows. */
const SCREENFUL = 100;

function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    work();
  });
  port1.start();
  port2.postMessage(undefined);
}

/** Makes what is searched of everybody ready while nothing else is to do, so that the first key needn't. */
function useReadyTexts(shelf: Shelf): void {
  useEffect(() => {
    let next = 0;
    let idle = requestIdleCallback(function work(deadline) {
      for (; next < shelf.order.length && deadline.timeRemaining() > 1; next += 1) {
        const person = shelf.order[next];
        if (person) shelf.textAt(next, person);
      }
      if (next < shelf.order.length) idle = requestIdleCallback(work);
    });
    return () => cancelIdleCallback(idle);
  }, [shelf]);
}

/** Whom a query finds, in order: the first of them at once, the rest as the search goes on. */
export function useSearch(order: readonly Person[], around: Around, text: string): Search {
  const [, redraw] = useState(0);
  const last = useRef<Search | undefined>(undefined);
  const shelf = useMemo(() => new Shelf(order), [order]);
  const search = useMemo(() => {
    const begun = beginSearch(shelf, around, parsePeopleQuery(text), last.current);
    begun.proceed(SLICE_MS);
    last.current = begun;
    return begun;
  }, [shelf, around, text]);
  useEffect(() => {
    let isStopped = search.isWhole;
    const goOn = (): void => {
      if (isStopped) return;
      const isScreenful = search.found.length >= SCREENFUL;
      search.proceed(SLICE_MS);
      // What comes below the rows in sight can wait until the search is whole.
      if (search.isWhole || !isScreenful) redraw((count) => count + 1);
      if (!search.isWhole) soon(goOn);
    };
    if (!isStopped) soon(goOn);
    return () => void (isStopped = true);
  }, [search]);
  useReadyTexts(shelf);
  return search;
}
