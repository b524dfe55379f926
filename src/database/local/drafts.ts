/** What is half typed into a form about somebody: field by field. */
export type DraftFields = { readonly [field: string]: string | boolean };

interface Draft {
  /** The addresses and ids of whom it is about, so that forgetting them finds it. */
  readonly about: readonly string[];
  readonly fields: DraftFields;
}

// As what is not written yet: a text that must be safe in the same breath as the key that typed it, in our origin's own storage.
const PREFIX = "draft:";

function keyOf(about: readonly string[], form: string): string {
  return `${PREFIX}${form}:${about[0] ?? ""}`;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { about, fields } = value as Partial<Record<keyof Draft, unknown>>;
  if (!Array.isArray(about) || typeof fields !== "object" || fields === null || Array.isArray(fields)) return false;
  return (
    about.every((one) => typeof one === "string") &&
    Object.values(fields).every((field) => typeof field === "string" || typeof field === "boolean")
  );
}

function readKey(key: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** What was left half typed in a form about whoever has one of these addresses or ids, the first of which counts. */
export function readDraft(about: readonly string[], form: string): DraftFields | undefined {
  return readKey(keyOf(about, form))?.fields;
}

/** Keeps what is half typed until the form is sent or emptied; `undefined` drops it. */
export function keepDraft(about: readonly string[], form: string, fields: DraftFields | undefined): void {
  const key = keyOf(about, form);
  if (!fields) return localStorage.removeItem(key);
  try {
    localStorage.setItem(key, JSON.stringify({ about, fields }));
  } catch {
    // No room: what is kept in the notebook is what counts.
  }
}

/** The keys of every form left half typed. */
export function draftKeys(): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

/** Whom a draft is about; `undefined` where it can't be read. */
export function draftIsAbout(key: string): readonly string[] | undefined {
  return readKey(key)?.about;
}

/** Erases every draft about somebody who was forgotten. */
export function dropDrafts(about: readonly string[]): void {
  for (const key of draftKeys())
    if (readKey(key)?.about.some((one) => about.includes(one)) !== false) localStorage.removeItem(key);
}
