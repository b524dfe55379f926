import { useLayoutEffect, useState } from "preact/hooks";

/** Where in the notebook the user is: a view, and what it shows. Kept in the hash, so that back, reload and bookmarks work. */
export interface Address {
  readonly page: string;
  /** What stands after the page's name: `sort` in `#people/sort`; empty for a place's first view. */
  readonly part: string;
  readonly query: URLSearchParams;
}

/** What a page shows, by names of its own; empty and absent values are left out of the address. */
export type Shown = Readonly<Record<string, string | undefined>>;

/** Addresses of version 0.1, which bookmarks, saved views and older pages still lead to, and where that is now. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ["moves", "steps"],
  ["sort", "people/sort"],
  ["duplicates", "people/duplicates"],
  ["skills", "overview/skills"],
  ["files", "data/import"],
  ["files/out", "data/export"],
  ["files/backup", "data/backup"],
  ["sync", "data/sync"],
]);

/** Exchanges and asks stood below the next steps once, at the same address. */
function stepsPart(query: URLSearchParams): string {
  if (query.has("ask") || query.has("brief") || query.get("new") === "ask") return "asks";
  return query.has("exchange") || query.has("offer") || query.get("new") === "exchange" ? "exchanges" : "";
}

/** The address in a hash, such as `#people?q=verdict%3Aready`. */
export function addressIn(hash: string): Address {
  const [given = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [page = "", named = ""] = (MOVED.get(given) ?? given).split("/", 2);
  const shown = new URLSearchParams(query);
  const part = page === "steps" && named === "" ? stepsPart(shown) : named;
  return { page, part, query: shown };
}

/** The hash of a page showing something, for links. */
export function hashOf(place: string, shown: Shown = {}): string {
  const given = Object.entries(shown).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(given).toString();
  return query === "" ? `#${place}` : `#${place}?${query}`;
}

/** The people page showing whom a query finds: where every number of people leads. */
export function peopleFoundBy(query: string): string {
  return hashOf("people", { q: query });
}

/** The people page with one person open beside the table. */
export function personAddress(id: string): string {
  return hashOf("people", { person: id });
}

/** The organizations page with one organization open. */
export function organizationAddress(id: string): string {
  return hashOf("organizations", { organization: id });
}

/** Where the history is on its way back to, or where from there, until it has arrived: what is shown already. */
let ahead: string | undefined;

/** The browser says nothing of a replaced state, and of another a moment late: a key pressed meanwhile is already meant for what it shows. */
function tell(): void {
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Goes to a hash: a new step of the history, or in place of this one (`replace`) for what changes at each key. */
export function go(hash: string, how: "push" | "replace" = "push"): void {
  const from = location.hash;
  if (ahead !== undefined) ahead = hash;
  else if (how === "replace") history.replaceState(history.state, "", hash);
  else {
    location.hash = hash;
    if (location.hash !== from) history.replaceState({ from }, "");
  }
  tell();
}

/** The address within the notebook this one was gone to from; `undefined` for one opened by itself. */
function cameFrom(): string | undefined {
  return (history.state as { readonly from?: string } | null)?.from;
}

/** A step of the history back to where this address was gone to from, shown at once; the focus is on the link that led here. */
function goBack(from: string): void {
  const left = location.hash;
  ahead = from;
  const arrive = (): void => {
    const wanted = ahead ?? from;
    ahead = undefined;
    // What was gone to while the history was on its way.
    if (wanted === from) tell();
    else go(wanted);
  };
  addEventListener("popstate", arrive, { once: true });
  history.back();
  tell();
  // After the page there is drawn, and before anybody sees it.
  queueMicrotask(() => document.querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`)?.focus());
}

/** Leaves whom or what a page has open: back to the page it was opened from, and on its own page to the list it stands in. */
export function leaveTo(list: string): void {
  const from = cameFrom();
  const [before, wanted] = [addressIn(from ?? ""), addressIn(list)];
  const isElsewhere = before.page !== wanted.page || before.part !== wanted.part;
  const isList = !isElsewhere && before.query.toString() === wanted.query.toString();
  if (from !== undefined && (isElsewhere || isList)) goBack(from);
  else go(list);
}

/** Goes where a link within the notebook leads in the same breath as the press on it, until what is returned is called. */
export function followLinks(): () => void {
  const follow = (event: MouseEvent): void => {
    const { target, defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const hash = target instanceof Element ? target.closest("a:not([target])")?.getAttribute("href") : undefined;
    if (!hash?.startsWith("#") || defaultPrevented || button > 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    go(hash);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

/** The address now, followed as it changes. */
export function useAddress(): Address {
  const [hash, setHash] = useState(ahead ?? location.hash);
  // In the same breath as the drawing: until it listens, a step of the history would be missed.
  useLayoutEffect(() => {
    const follow = (): void => setHash(ahead ?? location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return addressIn(hash);
}
