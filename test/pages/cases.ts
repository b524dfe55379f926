import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "./inside.ts";

const HERE = import.meta.dirname;

/** What a reader must say: a page's fields, or `null` for "nothing I can vouch for". Absent fields must be absent. */
export type Expectation = Readonly<Record<string, unknown>> | null;

/** A later moment of the same page: what happens to it first, and what must be read then. */
interface Phase {
  readonly apply?: Change;
  /** Selector of a link to click, then a selector to wait for; needs a browser. */
  readonly click?: string;
  readonly until?: string;
  readonly expect: Expectation;
}

/** One folder of `test/pages/<site>/`: a page as the site would serve it, and what a right reader says of it. */
export interface PageCase {
  readonly name: string;
  readonly site: string;
  readonly url: string;
  readonly html: string;
  readonly expect: Expectation;
  /** Words that must not come out anywhere. */
  readonly never: readonly string[];
  readonly phases: readonly Phase[];
  /** `browser` when the case can't be told without one (`why` says the reason). */
  readonly needs?: "browser";
  readonly why?: string;
}

type PageJson = Omit<PageCase, "name" | "site" | "html" | "never" | "phases"> &
  Partial<Pick<PageCase, "never" | "phases">>;

function readCase(site: string, folder: string): PageCase {
  const path = join(HERE, site, folder);
  const json = JSON.parse(readFileSync(join(path, "page.json"), "utf8")) as Partial<PageJson>;
  const name = `${site}/${folder}`;
  if (json.url === undefined || json.expect === undefined)
    throw new Error(`${name}/page.json needs "url" and "expect".`);
  if (json.needs && !json.why) throw new Error(`${name}/page.json says it needs a browser but not "why".`);
  const html = readFileSync(join(path, "page.html"), "utf8");
  return { never: [], phases: [], ...json, url: json.url, expect: json.expect, name, site, html };
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** All page cases; throws on a folder without its two files. */
export function pageCases(): PageCase[] {
  return folders(HERE).flatMap((site) => folders(join(HERE, site)).map((folder) => readCase(site, folder)));
}
