import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/run-folder.mjs";
import { lock } from "../../src/formats/backup/backup.ts";
import { readCsv, writeCsv } from "../../src/formats/csv/csv.ts";
import { markdownZip } from "../../src/formats/markdown/markdown-files.ts";
import { personOf, TODAY } from "../domain/people.ts";
import { anyText } from "../formats/arbitrary-person.ts";

// Programs we didn't write open what we wrote. Debian has them; elsewhere the test says why it didn't run.
const PACKAGES = { age: "age", unzip: "unzip", soffice: "libreoffice-calc", script: "bsdutils" } as const;
const folder = temporaryFolder("peers");

const OFFICE = { timeout: 300_000 };

function has(program: string): boolean {
  return spawnSync("which", [program]).status === 0;
}

function missing(): readonly (keyof typeof PACKAGES)[] {
  return (Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]).filter((program) => !has(program));
}

const mayInstall = process.platform === "linux" && process.getuid?.() === 0 && has("apt-get");

beforeAll(() => {
  const wanted = missing().map((program) => PACKAGES[program]);
  if (wanted.length === 0 || !mayInstall) return;
  spawnSync("apt-get", ["update", "-qq"]);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wanted]);
}, 600_000);

function skipWithout(program: keyof typeof PACKAGES, skip: (why: string) => void): void {
  if (missing().includes(program)) skip(`${program} isn't installed; on Debian: apt-get install ${PACKAGES[program]}`);
}

describe("other programs", () => {
  it("age opens a locked backup", { timeout: 120_000 }, async ({ skip }) => {
    skipWithout("age", skip);
    skipWithout("script", skip);
    const path = join(folder, "backup.age");
    writeFileSync(path, await lock("the whole notebook\n", "seven plain words", 14));
    // age asks for a passphrase at a terminal only, so it gets one.
    const command = `age -d -o ${join(folder, "opened")} ${path}`;
    const { status } = spawnSync("script", ["-qec", command, "/dev/null"], { input: "seven plain words\n" });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "opened"), "utf8")).toBe("the whole notebook\n");
  });

  it("unzip finds no fault in a ZIP", ({ skip }) => {
    skipWithout("unzip", skip);
    const path = join(folder, "people.zip");
    writeFileSync(
      path,
      Buffer.concat([...markdownZip([personOf("Ada Quill"), personOf("日本語 / 名前")], "facts", TODAY)]),
    );
    const { status, stdout } = spawnSync("unzip", ["-t", path], { encoding: "utf8" });
    expect([status, stdout.includes("No errors detected")]).toEqual([0, true]);
  });

  it.for([",", ";"] as const)("LibreOffice runs no cell of a CSV with %j", OFFICE, (between, { skip }) => {
    skipWithout("soffice", skip);
    const hostile = [
      "=1+1",
      "+1+1",
      "-1+1",
      "@SUM(1)",
      " =1+1",
      "\t=1+1",
      '"=1+1"',
      '=HYPERLINK("http://x.invalid")',
      "'=1",
      "\uff1d1+1",
    ];
    const cells = [...hostile, ...fc.sample(anyText, 200)].map((text) => text.replace(/\p{Cc}/gu, " "));
    const rows = [["Name", "Note"], ...cells.map((cell) => [cell, "x"])];
    writeFileSync(join(folder, "people.csv"), writeCsv(rows, between));
    const convert = [
      "--headless",
      `-env:UserInstallation=file://${folder}/office`,
      "--convert-to",
      "fods",
      `--infilter=CSV:${between.charCodeAt(0)},34,76,1,,0,false,true,false`,
      "--outdir",
      folder,
      join(folder, "people.csv"),
    ];
    expect(spawnSync("soffice", convert, { timeout: 240_000 }).status).toBe(0);
    const sheet = readFileSync(join(folder, "people.fods"), "utf8");
    expect(sheet.match(/table:formula=/g)).toBeNull();
    expect(sheet.match(/<table:table-row/g)?.length).toBeGreaterThan(200);
    expect(readCsv(readFileSync(join(folder, "people.csv"), "utf8"))).toHaveLength(cells.length + 1);
  });
});
