import * as v from "valibot";
import type { Page } from "../domain/page/page.ts";
import { SITE_ADDRESSES } from "../domain/page/site-addresses.ts";
import type { Request, ToBackground } from "./table.ts";

// A page is a stranger: caps as in `readers/text.ts`, lists short, nothing unknown let through.
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
const line = v.pipe(v.string(), v.maxLength(2000));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//));
const organization = v.strictObject({ name: line, url: v.exactOptional(address) });
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const yearOrMonth = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/));

/** A profile as a content script may hand it over. */
const profile = v.strictObject({
  site: v.picklist([...SITE_ADDRESSES.map(({ site }) => site), "mastodon", "web"]),
  url: address,
  name,
  headline: v.exactOptional(line),
  title: v.exactOptional(line),
  organization: v.exactOptional(organization),
  location: v.exactOptional(line),
  school: v.exactOptional(line),
  degree: v.exactOptional(v.picklist([1, 2, 3])),
  positions: v.pipe(
    v.array(
      v.strictObject({
        title: line,
        organization: line,
        from: v.exactOptional(yearOrMonth),
        to: v.exactOptional(yearOrMonth),
        isCurrent: v.boolean(),
      }),
    ),
    v.maxLength(200),
  ),
  mutual: v.exactOptional(
    v.strictObject({ names: v.pipe(v.array(line), v.maxLength(10)), others: v.pipe(v.number(), v.minValue(0)) }),
  ),
  isHiring: v.exactOptional(v.literal(true)),
  sameAs: v.pipe(v.array(address), v.maxLength(50)),
  witness: v.record(v.string(), v.pipe(v.string(), v.maxLength(200))),
});

const people = v.pipe(v.array(profile), v.maxLength(1000));

/** A page as a content script may say it is. */
const page = v.variant("kind", [
  v.strictObject({ kind: v.literal("profile"), profile }),
  v.strictObject({ kind: v.literal("people"), people, total: v.exactOptional(v.pipe(v.number(), v.minValue(0))) }),
  v.strictObject({ kind: v.literal("organization"), organization, people }),
  v.strictObject({
    kind: v.literal("job"),
    job: v.strictObject({
      title: line,
      organization: v.exactOptional(organization),
      through: v.exactOptional(line),
      location: v.exactOptional(line),
      isRemote: v.exactOptional(v.boolean()),
      postedOn: v.exactOptional(day),
      closesOn: v.exactOptional(day),
      isClosed: v.exactOptional(v.literal(true)),
      id: v.exactOptional(line),
      url: address,
      hiringTeam: people,
    }),
  }),
]);

const REQUESTS = {
  "marks/ask": v.strictObject({ addresses: v.pipe(v.array(address), v.maxLength(1000)) }),
  "marks/start": v.null(),
  "reach/ask": v.strictObject({ organization }),
  "profile/seen": v.strictObject({ profile }),
  "page/changed": v.strictObject({ isSettled: v.boolean() }),
  "panel/open": v.strictObject({ address: v.nullable(address) }),
} as const satisfies Record<keyof ToBackground, v.GenericSchema>;

const NAMES = Object.keys(REQUESTS) as (keyof ToBackground)[];
const message = v.strictObject({ name: v.picklist(NAMES), request: v.unknown() });

/** A message of the table with its request checked. */
export type Checked = {
  [Name in keyof ToBackground]: { readonly name: Name; readonly request: Request<ToBackground, Name> };
}[keyof ToBackground];

/** The message a stranger sent, or `undefined` when it is not one of the table in every detail. */
export function checkMessage(sent: unknown): Checked | undefined {
  const outer = v.safeParse(message, sent);
  if (!outer.success) return undefined;
  const inner = v.safeParse(REQUESTS[outer.output.name], outer.output.request);
  return inner.success ? ({ name: outer.output.name, request: inner.output } as Checked) : undefined;
}

/** What a page's script says the page is, or `undefined` when any of it is not of its shape. */
export function checkPage(sent: unknown): Page | undefined {
  const parsed = v.safeParse(page, sent);
  return parsed.success ? parsed.output : undefined;
}
