import * as v from "valibot";
import type { Ask } from "../domain/ask.ts";
import { INVITATION_CAP } from "../domain/evidence.ts";
import { SKILL_CAP } from "../domain/experience.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Organization } from "../domain/organization.ts";
import type { Skill } from "../domain/skills.ts";
import { cut, NOTE_CAP, type Person } from "../domain/person.ts";

// Files come from anywhere: every field is checked, what is unknown is left out, texts are cut at their caps.
const capped = (cap: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => cut(text.toWellFormed(), cap)),
  );
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const line = capped(1000);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//));
const addresses = v.pipe(v.array(address), v.maxLength(50));
const optional = v.exactOptional;
/** Records by id; a Map's own keys only, so that `__proto__` is a name like any other. */
const byId = <const S extends v.GenericSchema>(inner: S) =>
  v.pipe(
    v.record(v.string(), inner),
    v.check((records) => Object.keys(records).length <= 1000),
  );

const named = v.object({ name: line, url: optional(address) });
const fact = <const S extends v.GenericSchema>(value: S) =>
  v.object({ value, on: day, source: v.pipe(v.string(), v.maxLength(2000)) });
const answer = v.object({ value: v.picklist(["yes", "no", "unknown"]), on: day, reason: optional(capped(300)) });
const from = v.picklist(["them", "me"]);

const evidence = v.variant("kind", [
  v.object({ kind: v.literal("connected"), on: day }),
  v.object({ kind: v.literal("recommendation"), on: day, from }),
  v.object({ kind: v.literal("endorsement"), on: optional(day), from, skill: line }),
  v.object({
    kind: v.literal("messages"),
    count: v.number(),
    lastOn: day,
    firstOn: optional(day),
    lastFrom: optional(from),
  }),
  v.object({ kind: v.literal("invitation"), on: day, from, text: optional(capped(INVITATION_CAP)) }),
  v.object({ kind: v.literal("overlap"), organization: line, from: v.string(), to: optional(v.string()) }),
  v.object({
    kind: v.literal("station"),
    as: v.picklist(["work", "school", "volunteering"]),
    organization: line,
    from: optional(v.string()),
    to: optional(v.string()),
  }),
  v.object({ kind: v.literal("follow"), organization: line }),
  v.object({ kind: v.literal("job"), as: v.picklist(["saved", "applied"]), organization: line, title: line, on: day }),
]);

const path = v.object({
  id,
  organization: id,
  hirer: v.object({ name: line, person: optional(id) }),
  credible: optional(answer),
  on: day,
});

const experience = v.object({
  id,
  on: day,
  what: capped(2000),
  isFirstHand: v.boolean(),
  exchange: optional(id),
  skills: optional(v.pipe(v.array(capped(SKILL_CAP)), v.maxLength(100))),
});

/** A person as files have them; what a lower level left out is empty. */
export const PERSON = v.object({
  id,
  addresses,
  facts: v.object({
    name: optional(fact(capped(300))),
    headline: optional(fact(line)),
    title: optional(fact(line)),
    organization: optional(fact(named)),
    location: optional(fact(line)),
    school: optional(fact(line)),
    degree: optional(fact(v.picklist([1, 2, 3]))),
  }),
  corrections: v.object({ name: optional(line), headline: optional(line), organization: optional(line) }),
  answers: optional(
    v.object({
      hirer: optional(answer),
      credibility: optional(answer),
      ability: optional(answer),
      familiarity: optional(answer),
      conduct: optional(answer),
    }),
    {},
  ),
  // Merging joins notes beyond the cap rather than lose a word.
  note: optional(capped(NOTE_CAP * 10), ""),
  addedOn: day,
  labels: optional(v.pipe(v.array(capped(40)), v.maxLength(200))),
  isSetAside: optional(v.literal(true)),
  volunteersAt: optional(line),
  paths: optional(byId(path)),
  experiences: optional(byId(experience)),
  evidence: optional(v.pipe(v.array(evidence), v.maxLength(1000))),
  careerNews: optional(v.array(v.object({ from: named, to: named, on: day, isRead: optional(v.literal(true)) }))),
  mergedFrom: optional(v.array(id)),
  apartFrom: optional(v.array(id)),
}) satisfies v.GenericSchema<unknown, Person>;

export const ORGANIZATION = v.object({
  id,
  name: line,
  aliases: v.array(line),
  addresses,
  isTarget: v.boolean(),
  outlook: optional(
    v.object({ value: v.picklist(["growing", "steady", "shrinking", "unknown"]), on: day, source: v.string() }),
  ),
  openings: byId(
    v.object({ id, title: line, on: day, source: v.string(), url: optional(address), closedOn: optional(day) }),
  ),
  note: capped(NOTE_CAP * 10),
  addedOn: day,
}) satisfies v.GenericSchema<unknown, Organization>;

export const EXCHANGE = v.object({
  id,
  kind: v.picklist(["volunteering", "trial", "contract", "ad"]),
  state: v.picklist(["planned", "running", "done", "dropped"]),
  person: optional(id),
  organization: optional(id),
  what: capped(NOTE_CAP),
  from: day,
  until: optional(day),
  outcome: optional(capped(NOTE_CAP)),
}) satisfies v.GenericSchema<unknown, Exchange>;

/** An entry of the user's own list of skills. */
export const SKILL = v.object({
  name: capped(SKILL_CAP),
  aliases: v.pipe(v.array(capped(SKILL_CAP)), v.maxLength(1000)),
  isRemoved: optional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Skill>;

export const ASK = v.object({
  id,
  person: id,
  organization: id,
  opening: optional(id),
  on: day,
  result: optional(v.picklist(["referred", "declined", "silence"])),
  outcome: optional(capped(NOTE_CAP)),
  closedOn: optional(day),
}) satisfies v.GenericSchema<unknown, Ask>;
