/** A version that changed something about the user's data they should know: what is read, kept, shown to a page or let out. */
export interface DataChange {
  readonly version: string;
  /** Its sentence is the message `changed_<id>`. */
  readonly id: string;
}

/** Oldest first. Other changes are nobody's business but the change log's. */
export const DATA_CHANGES: readonly DataChange[] = [];

function isNewer(version: string, than: string): boolean {
  const parts = than.split(".").map(Number);
  for (const [index, part] of version.split(".").map(Number).entries()) {
    const other = parts[index] ?? 0;
    if (part !== other) return part > other;
  }
  return false;
}

/** The changes that came after a version, oldest first. */
export function changesSince(version: string, changes = DATA_CHANGES): readonly DataChange[] {
  return changes.filter((change) => isNewer(change.version, version));
}
