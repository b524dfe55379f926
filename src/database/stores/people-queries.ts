import type { Day } from "../../domain/history/day.ts";
import { labelKey } from "../../domain/person/label.ts";
import { organizationKey } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import { notebook } from "../connection/open.ts";
import type { Row, Standing } from "../schema/records.ts";
import { soundValue, soundValues } from "../schema/sound-rows.ts";

/** What a surface asks for: everybody, or those of one standing or at one organization. Each is one index, in the order of names. */
export type Question =
  | { readonly of: "everybody" }
  | { readonly of: "standing"; readonly standing: Standing }
  | { readonly of: "organization"; readonly name: string };

type NameIndex = "name" | "standing" | "organization";

interface Walk {
  readonly index: NameIndex;
  readonly range: (fromName: string) => IDBKeyRange;
}

const FIRST_CHUNK = 25;
const CHUNK = 500;

function within(key: string): Walk["range"] {
  // An array sorts after every string, so it closes the range of one first part.
  return (fromName) => IDBKeyRange.bound([key, fromName], [key, []]);
}

function walkOf(question: Question): Walk {
  if (question.of === "standing" && question.standing !== "untagged")
    return { index: "standing", range: within(question.standing) };
  if (question.of === "organization") return { index: "organization", range: within(organizationKey(question.name)) };
  return { index: "name", range: (fromName) => IDBKeyRange.lowerBound(fromName) };
}

/** The rows of a chunk that surely hold all of their last name; `undefined` when one name fills the chunk. */
function whole(rows: readonly Row<"people">[], size: number): readonly Row<"people">[] | undefined {
  if (rows.length < size) return rows;
  const last = rows.at(-1)?.keys.name;
  const kept = rows.filter((row) => row.keys.name !== last);
  return kept.length > 0 ? kept : undefined;
}

/**
 * The people a question is about, by name, in chunks: a first one of about 25 to draw at once, then of about 500. Each chunk is
 * one bounded scan of one index.
 */
export async function* peopleBy(question: Question): AsyncGenerator<readonly Person[]> {
  const { index, range } = walkOf(question);
  // The untagged have no index of their own: they are everybody but a few.
  const isUntagged = question.of === "standing" && question.standing === "untagged";
  let [from, size] = ["", FIRST_CHUNK];
  for (;;) {
    const rows = await (await notebook()).getAllFromIndex("people", index, range(from), size);
    const chunk = whole(rows, size);
    const asked = chunk && (isUntagged ? chunk.filter(({ keys }) => keys.standing === undefined) : chunk);
    if (asked && asked.length > 0) yield soundValues("people", asked);
    if (rows.length < size) return;
    // A name shared by a whole chunk is asked for again with room for more.
    size = chunk ? CHUNK : size * 4;
    if (chunk) from = rows.at(-1)?.keys.name ?? "";
  }
}

/** The first people a question is about, enough to fill a screen. */
export async function firstPeople(question: Question): Promise<readonly Person[]> {
  for await (const chunk of peopleBy(question)) return chunk;
  return [];
}

/** How many people are kept. */
export async function countPeople(): Promise<number> {
  return (await notebook()).count("people");
}

/** How many people stand where. */
export async function countByStanding(): Promise<Readonly<Record<Standing, number>>> {
  const { store } = (await notebook()).transaction("people");
  const count = (standing: Standing) => store.index("standing").count(within(standing)(""));
  const [all, ready, short, unsure, aside] = await Promise.all([
    store.count(),
    count("ready"),
    count("short"),
    count("unsure"),
    count("aside"),
  ]);
  return { ready, short, unsure, untagged: all - ready - short - unsure - aside, aside };
}

async function through(index: "labels" | "reaches" | "hirers", key: string): Promise<readonly Person[]> {
  return soundValues("people", await (await notebook()).getAllFromIndex("people", index, key));
}

/** The people with a label, in any spelling. */
export function peopleLabeled(label: string): Promise<readonly Person[]> {
  return through("labels", labelKey(label));
}

/** The people with a path to an organization, by its id. */
export function peopleReaching(organization: string): Promise<readonly Person[]> {
  return through("reaches", organization);
}

/** The people with a path through somebody kept. */
export function peopleThrough(hirer: string): Promise<readonly Person[]> {
  return through("hirers", hirer);
}

/** The people with an answer due to be confirmed on a day, the longest due first; set aside ones are not asked about. */
export async function peopleDue(today: Day): Promise<readonly Person[]> {
  const rows = await (await notebook()).getAllFromIndex("people", "due", IDBKeyRange.upperBound(today));
  return soundValues("people", rows);
}

/** The people changed last, newest first: those of the newest entries of the journal, so at most of the last 30 days. */
export async function recentPeople(count: number): Promise<readonly Person[]> {
  const transaction = (await notebook()).transaction(["journal", "people"]);
  const people = new Map<string, Person>();
  let cursor = await transaction.objectStore("journal").openCursor(null, "prev");
  while (cursor && people.size < count) {
    for (const id of cursor.value.people.slice(0, count)) {
      const found = people.has(id) ? undefined : soundValue("people", await transaction.objectStore("people").get(id));
      if (found && people.size < count) people.set(id, found);
    }
    cursor = await cursor.continue();
  }
  return [...people.values()];
}

/** Every label in use with how many people have it, one spelling each. */
export async function labelsInUse(): Promise<ReadonlyMap<string, number>> {
  const index = (await notebook()).transaction("people").store.index("labels");
  const counts = new Map<string, number>();
  let cursor = await index.openCursor(null, "nextunique");
  while (cursor) {
    const key = cursor.key;
    const label = soundValue("people", cursor.value)?.labels?.find((text) => labelKey(text) === key) ?? key;
    counts.set(label, await index.count(key));
    cursor = await cursor.continue();
  }
  return counts;
}
