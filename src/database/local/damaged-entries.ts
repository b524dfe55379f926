// Beside the notebook, as what it was put aside from: our origin's own storage, which no page and no content script can read.
const PREFIX = "damaged:";

/** Puts aside what a page noted down and nobody can read or apply, with the day; nothing is erased. Returns whether it was. */
export function putAside(key: string): boolean {
  const text = localStorage.getItem(key);
  if (text === null) return false;
  const aside = `${PREFIX}${new Date().toISOString().slice(0, 10)}:${key}`;
  // First out of the way, so that the room it takes is there for it.
  localStorage.removeItem(key);
  try {
    localStorage.setItem(aside, text);
    return true;
  } catch {
    localStorage.setItem(key, text);
    return false;
  }
}

/** Erases what was put aside and is about somebody with one of these ids or addresses, and what doesn't say whom it is about. */
export function dropDamaged(about: readonly string[]): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const text = `${key} ${localStorage.getItem(key) ?? ""}`;
    const isOfSomebody = text.includes("https://") || text.includes('"id":');
    if (!isOfSomebody || about.some((one) => text.includes(one))) localStorage.removeItem(key);
  }
}
