/** What a column of a file becomes in the notebook. `lookedAt` is read to tell what counts, and not kept. */
export type Becomes =
  | "name"
  | "headline"
  | "title"
  | "organization"
  | "location"
  | "address"
  | "labels"
  | "note"
  | "connected"
  | "messages"
  | "recommendation"
  | "endorsement"
  | "invitation"
  | "invitationWords"
  | "station"
  | "follow"
  | "job"
  | "lookedAt";

/** One column as the file names it; one that becomes nothing is left out. */
interface Column {
  readonly name: string;
  readonly becomes?: Becomes;
}

/** What becomes of the columns of one file, in the file's order. */
export interface FileColumns {
  readonly file: string;
  readonly columns: readonly Column[];
}

/** The columns of a file by their names; `becomes` says of each what it becomes, by its name and place. */
export function columnsOf(
  file: string,
  names: readonly string[],
  becomes: (name: string, place: number) => Becomes | undefined,
): FileColumns {
  const columns = names.map((name, place) => {
    const what = becomes(name, place);
    return { name, ...(what && { becomes: what }) };
  });
  return { file, columns };
}
