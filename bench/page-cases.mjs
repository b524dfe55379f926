// The project's own page cases as the benchmarks use them, and a long page made from one.
import { readdirSync, readFileSync } from "node:fs";

const PAGES = new URL("../test/pages/", import.meta.url);

/**
 * A page case by its folder under test/pages.
 * @param {string} folder
 * @returns {{ url: string, html: string, expect: object | null }}
 */
export function pageCase(folder) {
  const read = (/** @type {string} */ name) => readFileSync(new URL(`${folder}/${name}`, PAGES), "utf8");
  const { url, expect } = JSON.parse(read("page.json"));
  return { url, html: read("page.html"), expect };
}

/** The largest case whose folder begins so and whose page says something. @param {string} prefix such as "linkedin/sdui-" */
export function largestCase(prefix) {
  const [site = "", start = ""] = prefix.split("/");
  const folders = readdirSync(new URL(site, PAGES)).filter((name) => name.startsWith(start));
  const cases = folders.map((name) => pageCase(`${site}/${name}`)).filter(({ expect }) => expect !== null);
  const [largest] = cases.toSorted((a, b) => b.html.length - a.html.length);
  if (!largest) throw new Error(`No page case begins with ${prefix}.`);
  return largest;
}

const GIVEN = ["Alva", "Benno", "Corisande", "Dag", "Eluned", "Fenno", "Gisla", "Hedda", "Ivo", "Jorun"];
const FAMILY = ["Kestrelby", "Lowmoor", "Marrowgate", "Netherby", "Oxtern", "Pellworth", "Quillan", "Rusk"];

/** An invented person for each number. @param {number} index */
export function somebody(index) {
  const name = `${GIVEN[index % GIVEN.length]} ${FAMILY[Math.floor(index / GIVEN.length) % FAMILY.length]}`;
  return { name, slug: `${name.toLowerCase().replace(" ", "-")}-${index}` };
}

/** A server-driven search page of so many people, all from the fullest card of the case, links inside links as the site's own script leaves them. @param {number} cards */
export function longSearch(cards) {
  const { url, html } = pageCase("linkedin/search-sdui-nested-links");
  const items = html.split(/(?= {2}<div role="listitem">)/u);
  const [head, card, ...others] = items;
  const tail = others.at(-1)?.replace(/^.*?<\/div><\/div>\n/u, "") ?? "";
  if (!head || !card?.includes("Mateus Arrowood")) throw new Error("The search case begins with another card now.");
  const people = Array.from({ length: cards }, (_, index) => {
    const { name, slug } = somebody(index);
    return card.replaceAll("Mateus Arrowood, PMP®", name).replaceAll("mateus-arrowood-7f31b0", slug);
  });
  return { url, html: [head, ...people, tail].join("") };
}
