import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";

const PEOPLE = 300;
const SQLITE = "--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension();
});

function databaseFolder(profile: string): string {
  return join(profile, "Default", "IndexedDB");
}

function databaseFiles(profile: string): readonly string[] {
  return readdirSync(databaseFolder(profile), { recursive: true, encoding: "utf8" })
    .map((name) => join(databaseFolder(profile), name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0);
}

function biggest(profile: string): string {
  return databaseFiles(profile).toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? "";
}

/** Damages 64 bytes of a file, at a place between 0 (its begin) and 1. */
function flip(path: string, place: number): void {
  const bytes = readFileSync(path);
  const start = Math.floor(place * Math.max(bytes.length - 64, 0));
  for (let at = start; at < Math.min(start + 64, bytes.length); at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  writeFileSync(path, bytes);
}

function removeNamed(profile: string, pattern: RegExp): void {
  for (const path of databaseFiles(profile)) if (pattern.test(path)) rmSync(path);
}

const flips = Array.from({ length: dose(24, 1) }, (_, index) => (index + 0.35) / dose(24, 1));

/** Every way of the measured facts to damage a database behind the browser's back. */
const DAMAGES: readonly (readonly [string, (profile: string) => void])[] = [
  ...flips.map(
    (place) => [`64 bytes flipped at ${place.toFixed(2)}`, (profile: string) => flip(biggest(profile), place)] as const,
  ),
  [
    "the biggest file cut in half",
    (profile) => truncateSync(biggest(profile), Math.floor(statSync(biggest(profile)).size / 2)),
  ],
  [
    "the biggest file cut by 3,000 bytes",
    (profile) => truncateSync(biggest(profile), statSync(biggest(profile)).size - 3000),
  ],
  ["the biggest file empty", (profile) => truncateSync(biggest(profile), 0)],
  ["the biggest file gone", (profile) => rmSync(biggest(profile))],
  ["the log gone", (profile) => removeNamed(profile, /\.log$|-wal$/)],
  ["the list of files gone", (profile) => removeNamed(profile, /CURRENT$/)],
  [
    "the manifest damaged",
    (profile) =>
      databaseFiles(profile)
        .filter((path) => /MANIFEST/.test(path))
        .forEach((path) => flip(path, 0)),
  ],
  ["the whole database gone", (profile) => rmSync(databaseFolder(profile), { recursive: true })],
];
const chosen =
  process.env["VITE_DURABILITY"] === "full" ? DAMAGES : DAMAGES.filter((_, index) => index === 0 || index === 8);

interface Found {
  readonly kind: string;
}

async function prepared(flags: string[]): Promise<{ readonly profile: string; readonly before: unknown }> {
  const profile = temporaryFolder("corruption");
  const browser = await openNotebookPage({ extension, profile, flags });
  await browser.call("keep", PEOPLE);
  await browser.call("guard", true);
  const before: unknown = await browser.call("contents");
  await browser.close();
  return { profile, before };
}

describe.each([
  ["LevelDB", []],
  ["SQLite", [SQLITE]],
])("a notebook in %s damaged behind the browser's back", (engine, flags) => {
  it("is found out, restored whole, told, and works on", async () => {
    const { profile, before } = await prepared(flags);
    const told: string[] = [];
    for (const [what, damage] of engine === "LevelDB" || dose(1, 0) === 1 ? chosen : chosen.slice(0, 1)) {
      const copy = temporaryFolder("damaged");
      cpSync(profile, copy, { recursive: true });
      damage(copy);
      const browser = await openNotebookPage({ extension, profile: copy, flags });
      const outcome = (await browser.call("guard", true)) as Found;
      expect({ what, contents: await browser.call("contents") }).toEqual({ what, contents: before });
      expect({ what, faults: await browser.call("faults") }).toEqual({ what, faults: [] });
      expect({ what, kind: outcome.kind }).toMatchObject({ what, kind: expect.stringMatching(/^(fine|restored)$/) });
      await browser.call("writeNote", "kept-1", "works on");
      expect(await browser.call("guard", true)).toEqual({ kind: "fine" });
      await browser.close();
      told.push(`${outcome.kind === "fine" ? "unharmed" : "restored"}: ${what}`);
    }
    console.log(`${engine}\n${told.join("\n")}`);
    expect(told.some((line) => line.startsWith("restored"))).toBe(true);
  });
});

describe("the browser's change of engine", () => {
  it("that empties the notebook is found out and mended", async () => {
    const { profile, before } = await prepared([SQLITE]);
    const browser = await openNotebookPage({ extension, profile });
    const outcome = (await browser.call("guard", true)) as Found;
    expect(["fine", "restored"]).toContain(outcome.kind);
    expect(await browser.call("contents")).toEqual(before);
    await browser.close();
    console.log(`switched back from SQLite: ${outcome.kind}`);
  });
});
