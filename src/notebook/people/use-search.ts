import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Around } from "../../domain/people-match.ts";
import { parsePeopleQuery } from "../../domain/people-query.ts";
import type { Person } from "../../domain/person.ts";
import { searchTextOf } from "../../domain/search.ts";
import { beginSearch, type Search } from "./search.ts";

/** A search takes so many milliseconds of a frame; what it finds later comes after. */
const SLICE_MS = 8;

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
function useReadyTexts(order: readonly Person[]): void {
  useEffect(() => {
    let next = 0;
    let idle = requestIdleCallback(function work(deadline) {
      for (; next < order.length && deadline.timeRemaining() > 1; next += 1) {
        const person = order[next];
        if (person) searchTextOf(person);
      }
      if (next < order.length) idle = requestIdleCallback(work);
    });
    return () => cancelIdleCallback(idle);
  }, [order]);
}

/** Whom a query finds, in order: the first of them at once, the rest as the search goes on. */
export function useSearch(order: readonly Person[], around: Around, text: string): Search {
  const [, redraw] = useState(0);
  const last = useRef<Search | undefined>(undefined);
  const search = useMemo(() => {
    const begun = beginSearch(order, around, parsePeopleQuery(text), last.current);
    begun.proceed(SLICE_MS);
    last.current = begun;
    return begun;
  }, [order, around, text]);
  useEffect(() => {
    let isStopped = false;
    const goOn = (): void => {
      if (isStopped || search.isWhole) return;
      search.proceed(SLICE_MS);
      redraw((count) => count + 1);
      soon(goOn);
    };
    soon(goOn);
    return () => void (isStopped = true);
  }, [search]);
  useReadyTexts(order);
  return search;
}
