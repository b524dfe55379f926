// Where a run keeps what it makes for itself: one folder, and every temporary folder and browser profile in it. Whatever becomes of
// the run, the folder goes with it, and so does every process that was started on it. Plain Node.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { processes } from "./processes.mjs";

/** The folder of the run by this name in the environment, for every process the run starts. */
const RUN = "VOUCHBOOK_RUN";
/** For what isn't ours to name: the tools' own temporary files. */
const TOOLS = "tmp";
/** A process that was told to end is gone within so many milliseconds. */
const ENDING_MS = 5000;

/** Temporary folders that are there, and nobody has removed yet; one list however often this module is loaded. @type {Set<string>} */
const made = (/** @type {any} */ (globalThis)[Symbol.for("vouchbook.folders")] ??= new Set());

/** What this process began, however often this module is loaded. @type {{ run?: string }} */
const begun = (/** @type {any} */ (globalThis)[Symbol.for("vouchbook.run")] ??= {});

/** @param {string} folder */
function remove(folder) {
  made.delete(folder);
  // A process that was killed may still be writing its last.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Waits without letting anything else run, for the last moments of a process. @param {number} ms */
function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** @param {readonly { pid: number }[]} all */
function kill(all) {
  for (const { pid } of all) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

/** What is left of a run: folders nobody removed and browsers nobody closed, each in words. @param {string} run @param {{ areToolsOpen?: boolean }} [options] browsers of the tools may still be open */
export function leftIn(run, { areToolsOpen = false } = {}) {
  const folders = readdirSync(run).filter((name) => name !== TOOLS);
  const running = processes()
    .filter(({ command, pid }) => pid !== process.pid && command.includes(run))
    .filter(({ command }) => !areToolsOpen || !command.includes(join(run, TOOLS)));
  return [
    ...folders.map((name) => `the folder ${name}`),
    ...running.map(({ pid, command }) => `process ${pid}: ${command.slice(0, 200)}`),
  ];
}

/** Ends every process of a run and removes its folder. @param {string} run */
export function endRun(run) {
  const ofRun = () =>
    processes(`${RUN}=${run}`).filter(
      ({ pid, command, isOurs }) => pid !== process.pid && (isOurs || command.includes(run)),
    );
  for (let tries = 0, left = ofRun(); left.length > 0 && tries < 20; tries += 1, left = ofRun()) {
    kill(left);
    sleep(50);
  }
  remove(run);
}

/**
 * Begins a run of this process: its folder, which ends with the process, also when that is interrupted. What is started from now on
 * belongs to it, with its own temporary files.
 */
export function beginRun() {
  const run = mkdtempSync(join(tmpdir(), "vouchbook-"));
  begun.run = run;
  mkdirSync(join(run, TOOLS));
  process.env[RUN] = run;
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = join(run, TOOLS);
  process.once("exit", () => endRun(run));
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]))
    process.once(signal, () => process.exit(code));
  return run;
}

/** The folder of the run this process belongs to, if it does to any. */
export function currentRun() {
  return process.env[RUN];
}

/** The folder of the run that this process began itself. */
export function ownRun() {
  return begun.run;
}

/** A new empty folder, gone when the test file or the program ends. @param {string} name */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(currentRun() ?? beginRun(), `${name}-`));
  if (made.size === 0) process.once("exit", () => made.forEach(remove));
  made.add(folder);
  return folder;
}

/**
 * Removes the folders that were made, and ends what still runs on them; returns what that was, in words: a test closes what it opens.
 */
export async function removeFolders() {
  if (made.size === 0) return [];
  const folders = [...made];
  made.clear();
  const running = () => processes().filter(({ command }) => folders.some((folder) => command.includes(folder)));
  const end = Date.now() + ENDING_MS;
  let left = running();
  for (; left.length > 0 && Date.now() < end; left = running()) await new Promise((done) => setTimeout(done, 50));
  kill(left);
  for (const folder of folders) remove(folder);
  return left.map(({ pid, command }) => `process ${pid}, ${basename(command.split(" ")[0] ?? "")}: ${command}`);
}
