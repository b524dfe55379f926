import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { go, useAddress } from "../address.ts";
import { type PeopleView, viewHash, viewIn } from "./view.ts";

/** The address follows what is typed after so many milliseconds without a key: browsers take only so many changes of it. */
const TYPING_MS = 300;

/** What the address shows, with the query as typed before the address follows it. */
export function useView() {
  const { query: address } = useAddress();
  const asked = address.toString();
  const shown = useMemo(() => viewIn(address), [asked]);
  const [query, setQuery] = useState(shown.query);
  const person = address.get("person") ?? undefined;
  const view = useMemo((): PeopleView => ({ ...shown, query }), [shown, query]);
  const timer = useRef(0);
  const latest = useRef({ view, person });
  latest.current = { view, person };
  // What this page wrote into the address itself; anything else there came by a link or by going back.
  const written = useRef(shown.query);
  useEffect(() => {
    if (shown.query === written.current) return;
    clearTimeout(timer.current);
    written.current = shown.query;
    setQuery(shown.query);
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function follow(next: PeopleView, how: "push" | "replace"): void {
    clearTimeout(timer.current);
    written.current = next.query.trim();
    go(viewHash(next, latest.current.person), how);
  }
  function show(next: PeopleView): void {
    setQuery(next.query);
    follow(next, "push");
  }
  /** What was typed stands in the address before anything leads on from it. */
  function settle(): void {
    const { view: typed } = latest.current;
    if (typed.query.trim() !== written.current) follow(typed, "replace");
  }
  function type(text: string): void {
    setQuery(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(settle, TYPING_MS);
  }
  return { view, person, show, type, settle };
}
