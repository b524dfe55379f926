import { joinChanges } from "../../domain/history/change.ts";
import { type Clock, heardClock, tick } from "../../domain/history/clock.ts";
import { type Edit, EDITS_PER_ENTRY, type JournalEntry, SEEN } from "../schema/journal-entry.ts";
import { tombstonesBefore, editOf, keep, tombstoneOf } from "./write-record.ts";
import { type NotebookState, peopleIn } from "../schema/records.ts";
import type { Order, Touched, WriteTransaction, ChangeSet } from "./change-set.ts";

/** What a change came to. */
export interface JournaledChange {
  readonly edits: readonly Edit[];
  /** The state before and after the change; absent when nothing was written. */
  readonly states?: readonly [before: NotebookState, after: NotebookState];
}

// Whoever gives up an address comes before whoever takes it over.
const FREEING: readonly Edit["kind"][] = ["removed", "changed", "made"];

/** A page's news about somebody rather than the user's doing. */
function isSeen(edits: readonly Edit[]): boolean {
  return edits.every(
    ({ kind, changes }) =>
      kind === "changed" && changes.every(({ field }) => /^(facts\.|careerNews$|evidence$)/.test(field)),
  );
}

async function lastEntryOf(transaction: WriteTransaction, { store, id }: Edit): Promise<JournalEntry | undefined> {
  const journal = transaction.objectStore("journal");
  if (store !== "people") return (await journal.openCursor(null, "prev"))?.value;
  let cursor = await journal.index("people").openCursor(id, "prev");
  while (cursor?.value.kind === "seen") cursor = await cursor.continue();
  return cursor?.value;
}

/** The last entry, widened by what was typed since in the same session. */
async function widened(
  transaction: WriteTransaction,
  session: string | undefined,
  edit: Edit | undefined,
): Promise<JournalEntry | undefined> {
  if (session === undefined || edit?.kind !== "changed") return undefined;
  const last = await lastEntryOf(transaction, edit);
  const [before, ...others] = last?.edits ?? [];
  if (!last || last.isUndone || last.session !== session || others.length > 0) return undefined;
  if (before?.store !== edit.store || before.id !== edit.id || before.kind === "removed") return undefined;
  if (before.kind === "made") return last;
  return { ...last, edits: [{ ...before, changes: joinChanges(before.changes, edit.changes) }] };
}

function peopleOf(edits: readonly Edit[], touched: ReadonlyMap<string, Touched>): readonly string[] {
  const ids = edits.flatMap((edit) => {
    const { row, now } = touched.get(`${edit.store} ${edit.id}`) ?? {};
    return [row?.value, now].flatMap((value) => (value ? peopleIn(edit.store, value) : []));
  });
  return [...new Set(ids)];
}

async function enter(changeSet: ChangeSet, order: Order, edits: readonly Edit[], clock: Clock, device: string) {
  if (order.kind === "replay") return;
  const { transaction, touched } = changeSet;
  const at = new Date().toISOString();
  const wider = await widened(transaction, order.session, edits.length === 1 ? edits[0] : undefined);
  if (wider) {
    const isNothing = wider.edits[0]?.kind === "changed" && wider.edits[0].changes.length === 0;
    if (isNothing) changeSet.deleteRow("journal", wider.seq);
    else changeSet.putRow("journal", { ...wider, at, clock });
    return;
  }
  for (let start = 0; start < edits.length; start += EDITS_PER_ENTRY) {
    const part = edits.slice(start, start + EDITS_PER_ENTRY);
    const entry: Omit<JournalEntry, "seq"> = {
      at,
      clock,
      device,
      kind: order.session === SEEN || (order.kind !== "carried" && isSeen(edits)) ? "seen" : order.kind,
      group: clock,
      people: peopleOf(part, touched),
      edits: part,
      ...(order.session !== undefined && { session: order.session }),
    };
    changeSet.addEntry(entry);
  }
}

/** Writes what a change came to: records, tombstones, journal and state. The transaction commits by itself afterwards. */
export async function journalChange(
  changeSet: ChangeSet,
  order: Order,
  state: NotebookState | undefined,
): Promise<JournaledChange> {
  if (!state) throw new Error("the notebook has no state");
  const { touched, turned, marks, tombstones, own } = changeSet;
  const met = [...touched.values()].map((one) => ({ one, edit: editOf(one) }));
  // A stamp that another machine gave changes without anything the user would see.
  const silent = met.filter(({ one, edit }) => !edit && one.stamp);
  const edits = met.flatMap(({ edit }) => edit ?? []);
  const isSomething = edits.length + silent.length + turned.length + tombstones.length > 0;
  if (!isSomething && !marks && !own) return { edits };
  const now = Date.now();
  const heard = heardClock(state.clock, changeSet.heard ?? "", now);
  const clock = tick(heard, now, state.device);
  const manner = { order, clock, buried: await tombstonesBefore(changeSet, order) };
  const ordered = FREEING.flatMap((kind) => met.filter(({ edit }) => edit?.kind === kind));
  for (const { one, edit } of [...ordered, ...silent]) keep(changeSet, one, edit, manner);
  for (const tombstone of tombstones)
    if (
      !met.some(({ one, edit }) => edit?.kind === "removed" && one.store === tombstone.store && one.id === tombstone.id)
    )
      changeSet.putRow("tombstones", tombstoneOf(tombstone, clock));
  if (marks) changeSet.putRow("carrying", marks);
  const count = (kind: Edit["kind"]) => edits.filter((edit) => edit.store === "people" && edit.kind === kind).length;
  const people = state.people + count("made") - count("removed");
  const isChange = edits.length + turned.length > 0 || own !== undefined;
  const after = { ...state, ...own, clock, changes: state.changes + (isChange ? 1 : 0), people };
  changeSet.putRow("state", after);
  for (const entry of turned) changeSet.putRow("journal", { ...entry, turned: clock });
  if (edits.length > 0 && order.kind !== "replay") changeSet.group = clock;
  if (edits.length > 0) await enter(changeSet, order, edits, clock, state.device);
  return { edits, states: [state, after] };
}
