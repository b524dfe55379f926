import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Window } from "happy-dom";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../scripts/run-folder.mjs";
import type { PageCase } from "../pages/cases.ts";
import { expectReading } from "../pages/comparison.ts";
import type { Reading } from "../pages/inside.ts";

const ROOT = join(import.meta.dirname, "../..");
// Each check is a program of its own, which a busy machine starts late.
const SLOW = 180_000;

// What the command reads and writes, and what the checks after it need.
const COPIED = [
  "_locales",
  "src",
  "scripts/new-site",
  "scripts/new-site.mjs",
  "test/pages/cases.ts",
  "test/pages/inside.ts",
  "test/pages/gitlab",
  "tsconfig.base.json",
  "tsconfig.json",
  ".oxfmtrc.json",
  ".oxlintrc.json",
];

let copy: string;

beforeEach(() => {
  copy = temporaryFolder("new-site");
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
});

function run(command: string, ...args: readonly string[]) {
  const bin = process.platform === "win32" ? ".cmd" : "";
  const { status, stdout, stderr } = spawnSync(join(ROOT, `node_modules/.bin/${command}${bin}`), [...args], {
    cwd: copy,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, said: stdout + stderr };
}

function newSite(...args: readonly string[]) {
  return spawnSync(process.execPath, ["scripts/new-site.mjs", ...args], { cwd: copy, encoding: "utf8" });
}

/** Every file of the copy with its text. */
function everything(): Readonly<Record<string, string>> {
  const paths = ["src", "test"].flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" }).map((path) => join(copy, folder, path)),
  );
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, "utf8")]));
}

describe("a new site", () => {
  test(
    "is read, compiles and is in form at once, however long its name",
    async () => {
      const sites = ["example", "people-of-a-rather-long-name-of-some-institute-somewhere"];
      expect(newSite("example.org").stdout).toContain("src/readers/example/selectors.ts");
      expect(newSite("www.people.of-a-rather-long-name-of-some-institute-somewhere.example").status).toBe(0);
      expect(run("tsc", "-p", ".")).toEqual({ status: 0, said: "" });
      expect(run("oxfmt", "--check", "src", "test")).toMatchObject({ status: 0 });
      expect(run("oxlint", "src/readers")).toMatchObject({ status: 0 });

      const { pageCases } = (await import(join(copy, "test/pages/cases.ts"))) as { pageCases: () => PageCase[] };
      const { read } = (await import(join(copy, "test/pages/inside.ts"))) as {
        read: (document: Document, url: URL) => Reading;
      };
      const cases = pageCases().filter(({ site }) => sites.includes(site));
      expect(cases.map(({ name }) => name)).toEqual(
        sites.flatMap((site) => [`${site}/organization`, `${site}/person`]),
      );
      for (const { name, site, url, html, expect: expected, never } of cases) {
        expect(expected === null).toBe(name.endsWith("organization"));
        const window = new Window({ url });
        window.document.write(html);
        expectReading(read(window.document as unknown as Document, new URL(url)), expected, never, site);
        await window.happyDOM.close();
      }
    },
    SLOW,
  );

  test(
    "isn't made where it can't be, and then nothing is",
    () => {
      mkdirSync(join(copy, "test/pages/half-made"));
      const before = everything();
      const refused = {
        "gitlab.com": "already",
        "jobs.linkedin.com": "already",
        "gitlab.net": "called gitlab already",
        "half-made.org": "called half-made already",
        "https://example.org": "no host name",
        "example.org/people": "no host name",
        localhost: "no host name",
        "../example": "no host name",
        "web.example": "can't be called web",
        "new.org": "can't be called new",
        "3com.com": "can't be called 3com",
        "common.org": "can't be called common",
      };
      for (const [host, why] of Object.entries(refused)) {
        const { status, stderr } = newSite(host);
        expect({ host, status }).toEqual({ host, status: 1 });
        expect(stderr).toContain(why);
        expect(stderr).toContain("Nothing was written.");
      }
      expect(newSite().stderr).toContain("Usage");
      expect(newSite("new.org", "../new").status).toBe(1);
      expect(everything()).toEqual(before);
      expect(newSite("new.org", "new-org").status).toBe(0);
    },
    SLOW,
  );
});
