// What the tests of several surfaces call in each page: the real store and the real opening, without anything drawn.
import { keepDraft } from "../../src/database/local/drafts.ts";
import { forgetPerson } from "../../src/database/stores/forget.ts";
import { changePerson, personById } from "../../src/database/stores/people.ts";
import { rememberSort } from "../../src/database/local/sort-memory.ts";
import { unpacked } from "../../src/database/snapshots/snapshot-file.ts";
import { dropTraces } from "../../src/database/local/traces.ts";
import { snapshotNow } from "../../src/database/recovery/watch.ts";
import type { Command } from "../../src/domain/person/command.ts";
import { placeAfter } from "../../src/domain/history/text-merge.ts";
import { storedValue } from "../../src/browser.ts";
import { forgottenIn, hear } from "../../src/news.ts";
import { type PersonStore, startPersonStore } from "../../src/ui/state/person-store.ts";
import { openNotebook } from "../../src/ui/state/open-notebook.ts";
import { everything } from "../database/fixtures.ts";
import { numbered } from "./work.ts";

/** One thing done in a surface after so many milliseconds. Letters go in where the caret is; `place` puts it somewhere. */
export type Step = { readonly after: number } & (
  | { readonly kind: "type"; readonly letters: string }
  | { readonly kind: "place"; readonly at: number }
  | { readonly kind: "do"; readonly command: Command }
  | { readonly kind: "draft"; readonly text: string }
  | { readonly kind: "forget" }
);

let store: PersonStore | undefined;
let subjectId = "";
/** A form empties itself when whom it is about is forgotten; its words are typed no further. */
let isEmptied = false;
hear((news) => {
  if (forgottenIn(news).includes(numbered(subjectId).addresses[0] ?? "")) isEmptied = true;
});
let [shown, caret] = ["", 0];

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** As the note's field does: what comes in from elsewhere leaves the caret among its letters. */
function follow(note: string): void {
  caret = placeAfter(shown, note, caret);
  shown = note;
}

function type(letters: string): void {
  const base = shown;
  shown = base.slice(0, caret) + letters + base.slice(caret);
  caret += letters.length;
  store?.change({ kind: "write", note: shown, base });
}

async function forget(): Promise<void> {
  const now = store?.view();
  if (!now?.isKept) return;
  dropTraces([...now.person.addresses, now.person.id]);
  await forgetPerson(now.person.id);
}

async function filesIn(directory: FileSystemDirectoryHandle): Promise<string> {
  let all = "";
  for await (const [name, handle] of directory.entries()) {
    if (handle.kind === "directory") {
      all += `${name} ${await filesIn(handle)}`;
      continue;
    }
    const file = await handle.getFile();
    const snapshot = await unpacked(file).catch(() => undefined);
    all += `${name} ${await file.text()} ${snapshot ? JSON.stringify([...snapshot.stores]) : ""}`;
  }
  return all;
}

async function open(id: string, isKept: boolean): Promise<void> {
  store?.stop();
  [subjectId, isEmptied] = [id, false];
  const person = (isKept ? await personById(id) : undefined) ?? numbered(id, isKept ? {} : { id: crypto.randomUUID() });
  [shown, caret] = [person.note, person.note.length];
  store = startPersonStore(person, isKept, (view) => follow(view.person.note));
}

const subject = {
  openNotebook,
  open,
  async keep(id: string, note: string) {
    await changePerson({ id }, () => numbered(id, { note }));
  },
  snapshot: () => snapshotNow(storedValue("canary")),
  async run(steps: readonly Step[]) {
    let forgetting: Promise<void> | undefined;
    for (const step of steps) {
      await after(step.after);
      if (step.kind === "type") type(step.letters);
      else if (step.kind === "place") caret = Math.min(step.at, shown.length);
      else if (step.kind === "do") store?.change(step.command);
      else if (step.kind === "forget") forgetting = forget();
      else if (!isEmptied) {
        keepDraft(numbered(subjectId).addresses, "path", { hirer: step.text });
        rememberSort({ place: subjectId });
      }
    }
    await forgetting;
  },
  async settled() {
    while (store?.view().state === "keeping") await after(5);
    return store?.view();
  },
  shown: () => shown,
  kept: personById,
  /** Everything that any API gives back, as one text. */
  async everywhere() {
    const files = await filesIn(await navigator.storage.getDirectory());
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } };
    return [
      await everything(),
      files,
      JSON.stringify({ ...localStorage }),
      JSON.stringify(await chrome.storage.local.get()),
    ].join("\n");
  },
};

Object.assign(globalThis, { subject });
