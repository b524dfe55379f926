import { listPage } from "../e2e/marked-page.ts";
import type { Tag } from "./lab.ts";

/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIRST = ["Ada", "Ben", "Noga", "Femi", "Ilse", "Oswin", "Perdita", "Tobiah", "Zoë", "José"];
const LAST = ["Quill", "Orr", "Tamarind", "Stone", "Vole", "Lark", "Crumb", "Venn", "Thale", "Otterburn"];

/** An invented person by number; no two of one run share an address. */
export function inventedPerson(number: number): { readonly name: string; readonly url: string } {
  const name = `${FIRST[number % 10] ?? ""} ${LAST[Math.floor(number / 10) % 10] ?? ""}`;
  return { name, url: `https://www.linkedin.com/in/invented-${number}/` };
}

/** A profile in the server-driven markup, as small as a reader takes it. */
export function profilePage({ name, url }: { readonly name: string; readonly url: string }, more = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="service" content="voyager-web"><title>${name} | LinkedIn</title></head>
<body><main><section><h1>${name}</h1><div class="text-body-medium break-words">Mends things</div>
<a href="${new URL(url).pathname}overlay/contact-info/">Contact info</a></section></main>${more}</body></html>`;
}

/** One seeded pair: a page, how many marks it has, whose profile is written about, and what. */
export interface Pair {
  readonly address: string;
  readonly marks: number;
  readonly pages: ReadonlyMap<string, string>;
  readonly profile: string;
  readonly tag: Tag;
}

const VALUES = ["yes", "no", "unknown"] as const;

/** The pair of a seed: a profile, or a list of some people with the one written about among them. */
export function pairOf(seed: number): Pair {
  const random = seeded(seed);
  const subject = inventedPerson(seed * 100);
  const count = 3 + Math.floor(random() * 20);
  const others = Array.from({ length: count }, (_, at) => inventedPerson(seed * 100 + at + 1));
  others.splice(Math.floor(random() * count), 0, subject);
  const isList = seed % 2 === 1;
  const address = isList ? `https://www.linkedin.com/search/results/people/pair-${seed}` : subject.url;
  const rows = others.map(
    ({ name, url }) =>
      `<div role="listitem"><p><a href="${url}">${name}</a><span> • 2nd</span></p><p>Mends things</p></div>`,
  );
  const words = `canary ${seed} ${random().toString(36).slice(2)}`;
  return {
    address,
    marks: isList ? others.length : 1,
    pages: new Map([
      [subject.url, profilePage(subject)],
      ...(isList ? [[address, listPage("", rows.join("\n"))] as const] : []),
    ]),
    profile: subject.url,
    tag: {
      answers: Array.from({ length: 5 }, () => VALUES[Math.floor(random() * 3)] ?? "yes"),
      words,
      note: "A note of five thousand characters. ".repeat(150).slice(0, 4_950) + words,
    },
  };
}
