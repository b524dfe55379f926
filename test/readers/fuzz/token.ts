/** What is put behind every text of one owner, so that it can be told wherever it turns up again: "Qz" and the owner's letter. */
export function tokenOf(owner: string): string {
  return `Qz${owner}`;
}

/** The owners whose tokens are in a text. */
export function ownersIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/qz([a-z])/giu)].flatMap((found) => found[1]?.toLowerCase() ?? []));
}

/** Somebody, or something, that is not what the page is about; whatever is theirs must never come out. */
export const STRANGER = "z";
/** A text the page's style hides. */
export const HIDDEN = "y";
/** Somebody named inside the row of another person: a mutual connection. */
export const FACE = "x";

// Shapes the readers know by heart; with a word behind them they would be something else.
const SHAPED = /^[\s·•]*(?:[1-3](?:st|nd|rd|\.|e|º)?\+?|[^\p{L}]*|.*\b(?:19|20)\d\d\b.*)$/u;

/** The text with the token behind it: behind each of the names in it, else at its end. */
export function branded(text: string, owner: string, names: readonly string[] = []): string {
  const token = tokenOf(owner);
  if (SHAPED.test(text) || text.includes("{")) return text;
  const named = names.filter((name) => text.includes(name));
  if (named.length > 0) return named.reduce((rest, name) => rest.replaceAll(name, `${name} ${token}`), text);
  return text.replace(/\s*$/u, (end) => ` ${token}${end}`);
}
