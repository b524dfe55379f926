import { deleteDB } from "idb";
import { Encrypter } from "age-encryption";
import { rowKey, type SyncRow } from "../src/domain/sync/changes.ts";
import type { Plain } from "../src/domain/history/change.ts";
import { answer, type Person, personFrom, write } from "../src/domain/person/person.ts";
import { tick } from "../src/domain/history/clock.ts";
import { stampAt } from "../src/domain/history/stamp.ts";
import { NO_CURSORS } from "../src/database/schema/sync-cursors.ts";
import { syncCursors, noteSynced, ownDevice, outgoing } from "../src/database/sync/outbox.ts";
import { receive } from "../src/database/sync/inbox.ts";
import { closeNotebook, NOTEBOOK_NAME, notebook } from "../src/database/connection/open.ts";
import { allPeople, changePerson, importPeople } from "../src/database/stores/people.ts";
import { eraseSnapshots } from "../src/database/snapshots/snapshot-ring.ts";
import { keepSyncFolder, syncFolder } from "../src/database/sync/folder-database.ts";
import { writeNotebookJson } from "../src/formats/json/write-notebook.ts";
import { openSyncFile, packSyncFile } from "../src/formats/sync/sync-file.ts";
import { newIdentity, recipientOf } from "../src/formats/sync/key.ts";
import { lineOf } from "../src/formats/sync/schema.ts";
import { bytesOf, filesIn, handFolder, writeFile } from "../src/notebook/sync/folder-files.ts";
import { writeOwn } from "../src/notebook/sync/write-own.ts";

const TODAY = "2026-11-23";
const FIRST = ["Ada", "Béla", "Cy", "Dara", "Eli", "Femi", "Gül", "Hana", "Iva", "Jun", "Kai", "Łucja", "Mina", "Noor"];
const LAST = ["Quill", "Orr", "Böhm", "Lund", "Ito", "Okafor", "Demir", "Novák", "Silva", "Park", "Reyes", "Weiss"];

function connection(index: number): Person {
  const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]} ${index}`;
  const organization = { name: `Organization ${index % 2500}` };
  const url = `https://www.linkedin.com/in/person-${index}`;
  const headline = `Engineer number ${index} at ${organization.name}`;
  const profile = {
    site: "linkedin" as const,
    url,
    name,
    headline,
    organization,
    positions: [],
    sameAs: [],
    witness: {},
  };
  return personFrom(profile, crypto.randomUUID(), TODAY);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fill(count: number): Promise<void> {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
  await eraseSnapshots();
  await importPeople(
    Array.from({ length: count }, (_, index) => connection(index)),
    (kept) => kept,
  );
  const identity = await newIdentity();
  await keepSyncFolder({ machine: "Desk", identity, identities: [identity] });
}

async function emptyFolder(): Promise<FileSystemDirectoryHandle> {
  const directory = await handFolder();
  for (const { name } of await filesIn(directory)) await directory.removeEntry(name);
  await noteSynced(() => NO_CURSORS);
  return directory;
}

async function own(directory: FileSystemDirectoryHandle): Promise<void> {
  const folder = await syncFolder();
  if (folder) await writeOwn(directory, await filesIn(directory), folder, await syncCursors(), await ownDevice());
}

async function encryptedTo(recipient: string, bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

async function gzipped(part: BlobPart): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([part]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Milliseconds of the first writing of everything, and of the bare work on the same lines. */
async function firstTime() {
  const recipient = await recipientOf((await syncFolder())?.identity ?? "");
  const directory = await emptyFolder();
  const ours = await timed(() => own(directory));
  const { rows } = await outgoing("", []);
  const text = [...rows.values()].map(lineOf).join("");
  const plain = new TextEncoder().encode(text);
  const bare = await timed(async () => writeFile(directory, "bare", await encryptedTo(recipient, plain)));
  const compressed = await timed(async () =>
    writeFile(directory, "bare", await encryptedTo(recipient, await gzipped(plain))),
  );
  return { ours, bare, compressed };
}

/** Milliseconds of handing on one change, and of encrypting and writing a file of the same size, by turns. */
async function oneChange(rounds: number) {
  const recipient = await recipientOf((await syncFolder())?.identity ?? "");
  const directory = await emptyFolder();
  await own(directory);
  const [someone] = await allPeople();
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const value = round % 2 === 0 ? "yes" : "no";
    await changePerson({ id: someone?.id ?? "" }, (person) => person && answer(person, "hirer", value, TODAY));
    ours.push(await timed(() => own(directory)));
    const bytes = crypto.getRandomValues(new Uint8Array(1024));
    bare.push(await timed(async () => writeFile(directory, "bare", await encryptedTo(recipient, bytes))));
  }
  return { ours, bare };
}

/** Bytes of the folder, and of the same notebook as compressed JSON. */
async function sizes() {
  const directory = await emptyFolder();
  await own(directory);
  let folder = 0;
  for (const file of await filesIn(directory)) folder += (await bytesOf(file))?.length ?? 0;
  const json = await gzipped([...writeNotebookJson({ people: await allPeople() }, "private")].join(""));
  return { folder, json: json.length };
}

/** Milliseconds of reading and merging another machine's whole file into an empty notebook. */
async function hearing(count: number): Promise<number> {
  const identity = await newIdentity();
  const clock = tick(undefined, Date.now(), "bbbbbbbb");
  const all = Array.from({ length: count }, (_, index): SyncRow => {
    const value = write(connection(index), "") as unknown as Plain;
    return { store: "people", value, stamp: stampAt(clock) };
  });
  const changes = { rows: new Map(all.map((row) => [rowKey(row), row])), tombstones: new Map() };
  const about = { device: "bbbbbbbb", sequence: 1, isWhole: true, machine: "", at: TODAY };
  const bytes = await packSyncFile(about, changes, await recipientOf(identity));
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
  await notebook();
  return timed(async () => {
    const file = await openSyncFile(bytes, [identity]);
    if (typeof file !== "string") await receive([file], (marks) => marks, false);
  });
}

Object.assign(globalThis, { subject: { fill, firstTime, oneChange, sizes, hearing } });
