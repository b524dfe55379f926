/** What we note of the notebook outside of it, so that its loss is seen. Nothing personal: content scripts can read `storage.local`. */
export interface CanaryNote {
  readonly schema: number;
  readonly notebook: string;
  readonly changes: number;
  readonly people: number;
}

/** Where the note is kept: `storage.local` under one key, handed in by whoever may reach the browser. */
export interface Canary {
  read(): Promise<unknown>;
  write(note: CanaryNote): Promise<void>;
}

/** The note as read, if it is one. */
export function noteFrom(value: unknown): CanaryNote | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { schema, notebook, changes, people } = value as Partial<Record<keyof CanaryNote, unknown>>;
  const isNote =
    typeof schema === "number" &&
    typeof notebook === "string" &&
    typeof changes === "number" &&
    typeof people === "number";
  return isNote ? { schema, notebook, changes, people } : undefined;
}
