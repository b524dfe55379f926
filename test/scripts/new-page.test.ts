import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseFiles, openMaker } from "../../scripts/new-page.mjs";
import { temporaryFolder } from "../../scripts/run-folder.mjs";
import { type PageCase, pageCases } from "../pages/cases.ts";

const CASES = new Map(pageCases().map((page) => [page.name, page]));
const SLOW = 60_000;

// As if they had been saved: every markup, kind and script there is.
const SAVED = [
  "linkedin/sdui-complete",
  "linkedin/sdui-arabic",
  "linkedin/sdui-japanese",
  "linkedin/sdui-german",
  "linkedin/classic-complete",
  "linkedin/public-complete",
  "linkedin/mwlite-complete",
  "linkedin/search-sdui",
  "linkedin/search-classic",
  "linkedin/connections-sdui",
  "linkedin/organization-people",
  "linkedin/job-sdui",
  "linkedin/job-classic",
  "linkedin/not-found",
  "github/user",
  "mastodon/profile-french",
  "orcid/record-spanish",
  "web/json-ld-profile-page",
];

let maker: Awaited<ReturnType<typeof openMaker>>;
beforeAll(async () => {
  maker = await openMaker();
}, SLOW);
afterAll(() => maker.close());

function saved(name: string): PageCase {
  const page = CASES.get(name);
  if (!page) throw new Error(`There is no case ${name}.`);
  return page;
}

/** The names of people, organizations, schools and places an expectation has, and the slugs of their addresses. */
function personal(value: unknown, key = ""): string[] {
  if (typeof value === "string") {
    if (/^https?:/u.test(value)) return /\/(?:in|company)\/([^/]+)/u.exec(value)?.slice(1) ?? [];
    return ["name", "names", "organization", "school", "location", "headline"].includes(key) ? [value] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => personal(inner, Array.isArray(value) ? key : name));
}

describe("a page made of a saved one", () => {
  test.each(SAVED)(
    "%s has nobody of it left and is read as it was",
    async (name) => {
      const { html, url, expect: expected } = saved(name);
      const page = await maker.make(html, url);
      expect(page.left).toEqual([]);
      expect(page.isSameShape, "the same fields are read").toBe(true);
      const files = caseFiles(page);
      const written = `${files["page.html"]}${files["page.json"]}`.toLowerCase();
      const names = personal(expected).filter((text) => text.length > 3);
      const words = names.flatMap((text) => text.toLowerCase().match(/\p{L}{7,}/gu) ?? []);
      const harmless = new Set([
        "university",
        "nofollow",
        "profile",
        "profiles",
        "company",
        "founder",
        "english",
        "support",
      ]);
      const left = [...names, ...words].filter((text) => written.includes(text.toLowerCase()) && !harmless.has(text));
      expect(left).toEqual([]);
    },
    SLOW,
  );

  test(
    "knows a name of everyday words by its address",
    async () => {
      const { html, url } = saved("linkedin/sdui-complete");
      const may = '<aside><a href="/in/will-may-77/"><p>Will May</p></a><p>May 2020</p></aside></main>';
      const page = await maker.make(html.replace("</main>", may), url);
      expect(page.left).toEqual([]);
      expect(page.html).not.toMatch(/will.may/iu);
    },
    SLOW,
  );

  test(
    "is the same each time",
    async () => {
      const { html, url } = saved("linkedin/sdui-complete");
      expect(await maker.make(html, url)).toEqual(await maker.make(html, url));
    },
    SLOW,
  );

  test(
    "keeps nothing that runs, loads, tracks or is known to machines only",
    async () => {
      const { html, url } = saved("linkedin/sdui-complete");
      const extra =
        '<!-- ada@corp.example --><code id="bpr-guid-1">{"included":["urn:li:member:12345"]}</code><script>var csrf="ajax:991"</script>' +
        '<a href="https://tracker.example/?li_fat_id=77&amp;trk=x" onclick="go()" data-token="s3cr3t" style="background:url(https://media.example/face.jpg)">Wilhelmina Ostrowska, ada@corp.example, +49 170 1234567</a>' +
        '<img src="https://media.example/face.jpg" srcset="https://media.example/2x.jpg 2x" alt="Wilhelmina Ostrowska"><iframe src="/preload/"></iframe>';
      const page = await maker.make(html.replace("</main>", `${extra}</main>`), url);
      expect(page.left).toEqual([]);
      const gone =
        /corp|bpr|csrf|li_fat|trk|onclick|data-token|s3cr3t|face\.jpg|srcset|iframe|Wilhelmina|Ostrowska|1234567|12345/iu;
      expect(page.html).not.toMatch(gone);
    },
    SLOW,
  );
});

describe("a page with something personal left", () => {
  const PLANTED = {
    "an e-mail address": 'data-testid="wilhelmina@corp.example"',
    "a phone number": 'data-testid="+49 170 1234567"',
    "an unknown name": 'componentkey="Wilhelmina Ostrowska"',
    "an id or token": 'data-testid="urn:li:member:987"',
  };

  test.each(Object.entries(PLANTED))(
    "%s is named with its place",
    async (what, attribute) => {
      const { html, url } = saved("linkedin/sdui-complete");
      const page = await maker.make(html.replace('<main id="workspace"', `<main ${attribute} id="workspace"`), url);
      expect(page.left.map((one) => one.what)).toContain(what);
      expect(page.left.map((one) => one.where).join()).toContain("main [");
    },
    SLOW,
  );

  test(
    "is not written, and the command fails",
    () => {
      const { html, url } = saved("linkedin/sdui-complete");
      const file = join(temporaryFolder("new-page"), "saved.html");
      writeFileSync(file, html.replace('<main id="workspace"', `<main ${PLANTED["an e-mail address"]} id="workspace"`));
      const root = join(import.meta.dirname, "../..");
      const name = "linkedin/never-to-be-written";
      const { status, stderr } = spawnSync("node", ["scripts/new-page.mjs", file, url, name], {
        cwd: root,
        encoding: "utf8",
      });
      expect(status).toBe(1);
      expect(stderr).toContain("an e-mail address");
      expect(existsSync(join(root, "test/pages", name))).toBe(false);
    },
    SLOW,
  );
});

test("no case is left as it was proposed", () => {
  expect([...CASES.values()].filter((page) => "proposed" in page).map((page) => page.name)).toEqual([]);
});
