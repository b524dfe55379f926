import { MIGRATIONS } from "../../src/database/schema/migrations.ts";
import { freshState, type Records, type RecordStore, rowOf } from "../../src/database/schema/records.ts";
import { stampAt } from "../../src/domain/history/stamp.ts";
import type { NotebookContents } from "../../src/formats/json/write-notebook.ts";

/** Everything of ours that a browser keeps, as it is put into one: the notebook's rows by store, and what lies outside of it. */
export interface Keeping {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
  readonly local: Readonly<Record<string, string>>;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** What a notebook that holds these records is, as one change made them. */
export function keepingOf(contents: NotebookContents): Keeping {
  const { people, organizations = [], exchanges = [], asks = [], steps = [], skills = [] } = contents;
  const state = freshState();
  const isEmpty =
    people.length + organizations.length + exchanges.length + asks.length + steps.length + skills.length === 0;
  const rows = <S extends RecordStore>(store: S, values: readonly Records[S][]): readonly unknown[] =>
    values.map((value) => rowOf(store, value, stampAt(state.clock)));
  return {
    version: MIGRATIONS.length,
    stores: {
      people: rows("people", people),
      organizations: rows("organizations", organizations),
      exchanges: rows("exchanges", exchanges),
      asks: rows("asks", asks),
      steps: rows("steps", steps),
      state: [{ ...state, changes: isEmpty ? 0 : 1, people: people.length, ...(skills.length > 0 && { skills }) }],
    },
    local: {},
    extension: { welcomed: true },
  };
}

interface Extension {
  readonly storage: Record<
    "local" | "session",
    { clear(): Promise<void>; set(values: object): Promise<void>; get(): Promise<Record<string, unknown>> }
  >;
  readonly scripting: { unregisterContentScripts(): Promise<void> };
  readonly action: { setBadgeText(badge: { text: string }): Promise<void> };
}

/**
 * Runs in a page of the extension: puts a keeping in the place of everything that is kept. `false` where the notebook doesn't have the
 * schema, or there is none; then it is deleted, for the product to make it anew. It stands alone, so that any driver can send it.
 */
export async function putKeeping({ version, stores, local, extension }: Keeping): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("The notebook refuses.")));
    });
  const own = globalThis as unknown as { readonly browser?: Extension; readonly chrome: Extension };
  const { storage, scripting, action } = own.browser ?? own.chrome;

  localStorage.clear();
  sessionStorage.clear();
  await Promise.all([storage.local.clear(), storage.session.clear(), action.setBadgeText({ text: "" })]);
  await scripting.unregisterContentScripts();
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of names)
    for (let tries = 0; ; tries += 1) {
      // A file whose page has just gone is let go a moment later.
      const error: unknown = await root.removeEntry(name, { recursive: true }).then(
        () => undefined,
        (why: unknown) => why,
      );
      if (error === undefined) break;
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }

  const there = (await indexedDB.databases()).find(({ name }) => name === "vouchbook");
  const database = there && (await done(indexedDB.open("vouchbook")));
  const all = [...(database?.objectStoreNames ?? [])];
  if (!database || database.version !== version || Object.keys(stores).some((name) => !all.includes(name))) {
    database?.close();
    await done(indexedDB.deleteDatabase("vouchbook"));
    return false;
  }
  const transaction = database.transaction(all, "readwrite");
  for (const name of all) {
    transaction.objectStore(name).clear();
    for (const row of stores[name] ?? []) transaction.objectStore(name).put(row);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new Error("The notebook refuses the rows.")),
    );
  });
  database.close();
  for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
  await storage.local.set(extension);
  return true;
}

/** Runs in a page of the extension: everything that is kept now. It stands alone, as `putKeeping` does. */
export async function takeKeeping(): Promise<Keeping> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("The notebook refuses.")));
    });
  const own = globalThis as unknown as { readonly browser?: Extension; readonly chrome: Extension };
  const database = await done(indexedDB.open("vouchbook"));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const rows = await Promise.all(
    names.map((name) => done(transaction.objectStore(name).getAll() as IDBRequest<unknown[]>)),
  );
  const { version } = database;
  database.close();
  return {
    version,
    stores: Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []])),
    local: { ...localStorage },
    extension: await (own.browser ?? own.chrome).storage.local.get(),
  };
}
