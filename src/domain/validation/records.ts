import type { Ask } from "../referral/ask.ts";
import type { Answer } from "../person/attributes.ts";
import { type Evidence, INVITATION_CAP } from "../person/evidence.ts";
import type { Exchange } from "../referral/exchange.ts";
import { type Encounter, ENCOUNTERS } from "../person/encounter.ts";
import { type Experience, SKILL_CAP } from "../person/experience.ts";
import { type KeptStep, OWN_STEP_CAP } from "../referral/kept-step.ts";
import type { Opening, Organization } from "../organization/organization.ts";
import type { Path } from "../person/path.ts";
import { type Fact, type Person, textOf } from "../person/person.ts";
import { NOTE_CAP, REASON_CAP } from "../text/text.ts";
import type { NamedOrganization } from "../page/profile.ts";
import {
  byId,
  dayWritten,
  fields,
  kinds,
  list,
  Look,
  type InvalidValue,
  orElse,
  sensible,
  type Shape,
} from "./shape.ts";
import { address, count, day, flag, id, isSo, monthOrYear, oneOf, text } from "./values.ts";
import type { Skill } from "../skill/skills.ts";

// Records come from anywhere: files, other machines, and notebooks of older versions. This is what each must be.
const line = text(1000);
const source = text(2000);
// Merging joins notes beyond the cap rather than lose a word.
const note = orElse(text(NOTE_CAP * 10), "");
const addresses = orElse(list(address, 50), []);

const named: Shape<NamedOrganization> = fields({ name: line }, { url: address }, { name: "" });

function fact<T>({ read }: Shape<T>): Shape<Fact<T>> {
  // A fact without what it says is none, stored or not, so nothing stands in for that.
  return fields({ value: { read }, on: day, source }) as Shape<unknown> as Shape<Fact<T>>;
}

const answerValue = oneOf("unknown", "yes", "no");
const answer: Shape<Answer> = fields({ value: answerValue, on: dayWritten }, { reason: text(REASON_CAP) });
const from = oneOf("them", "me");

const evidence: Shape<Evidence> = kinds<Evidence>({
  connected: fields({ kind: oneOf("connected"), on: day }),
  recommendation: fields({ kind: oneOf("recommendation"), on: day, from }),
  endorsement: fields({ kind: oneOf("endorsement"), from, skill: line }, { on: day }),
  messages: fields({ kind: oneOf("messages"), count, lastOn: day }, { firstOn: day, lastFrom: from }),
  invitation: fields({ kind: oneOf("invitation"), on: day, from }, { text: text(INVITATION_CAP) }),
  overlap: fields({ kind: oneOf("overlap"), organization: line, from: monthOrYear }, { to: monthOrYear }),
  station: fields(
    { kind: oneOf("station"), as: oneOf("work", "school", "volunteering"), organization: line },
    { from: monthOrYear, to: monthOrYear },
  ),
  follow: fields({ kind: oneOf("follow"), organization: line }),
  job: fields({ kind: oneOf("job"), as: oneOf("saved", "applied"), organization: line, title: line, on: day }),
});

const path: Shape<Path> = fields(
  { id, organization: id, hirer: fields({ name: line }, { person: id }, { name: "" }), on: dayWritten },
  { credible: answer },
);

const experience: Shape<Experience> = fields(
  { id, on: dayWritten, what: text(2000), isFirstHand: flag },
  { exchange: id, skills: list(text(SKILL_CAP), 100) },
);

const encounter: Shape<Encounter> = fields({ id, how: oneOf(...ENCOUNTERS), on: dayWritten });

const opening: Shape<Opening> = fields({ id, title: line, on: day, source }, { url: address, closedOn: day });

const anybody: Shape<Person> = fields(
  {
    id,
    addresses,
    facts: orElse(
      fields(
        {},
        {
          name: fact(text(300)),
          headline: fact(line),
          title: fact(line),
          organization: fact(named),
          location: fact(line),
          school: fact(line),
          degree: fact(oneOf(1, 2, 3)),
        },
      ),
      {},
    ),
    corrections: orElse(fields({}, { name: line, headline: line, organization: line }), {}),
    answers: orElse(
      fields({}, { hirer: answer, credibility: answer, ability: answer, familiarity: answer, conduct: answer }),
      {},
    ),
    note,
    addedOn: dayWritten,
  },
  {
    labels: list(text(40), 200),
    isSetAside: isSo,
    volunteersAt: line,
    paths: byId(path),
    experiences: byId(experience),
    encounters: byId(encounter),
    evidence: list(evidence, 1000),
    careerNews: list(fields({ from: named, to: named, on: day }, { isRead: isSo }), 1000),
    mergedFrom: list(id, 10_000),
    apartFrom: list(id, 10_000),
  },
);

/** A person; what a file of a lower level left out is empty. Somebody with neither a name nor an address is nobody. */
export const PERSON: Shape<Person> = sensible(
  anybody,
  (person) => person.addresses.length > 0 || textOf(person, "name").trim() !== "",
);

/** An organization. */
export const ORGANIZATION: Shape<Organization> = fields(
  {
    id,
    name: line,
    aliases: orElse(list(line, 1000), []),
    addresses,
    isTarget: orElse(flag, false),
    openings: orElse(byId(opening), {}),
    note,
    addedOn: dayWritten,
  },
  { outlook: fields({ value: oneOf("unknown", "growing", "steady", "shrinking"), on: day, source }) },
);

/** An exchange. */
export const EXCHANGE: Shape<Exchange> = fields(
  {
    id,
    kind: oneOf("trial", "volunteering", "contract", "ad"),
    state: oneOf("planned", "running", "done", "dropped"),
    what: text(NOTE_CAP),
    from: dayWritten,
  },
  { person: id, organization: id, until: day, outcome: text(NOTE_CAP) },
);

/** An ask. */
export const ASK: Shape<Ask> = fields(
  { id, person: id, organization: id, on: dayWritten },
  { opening: id, result: oneOf("referred", "declined", "silence"), outcome: text(NOTE_CAP), closedOn: day },
);

/** What the user keeps in the list of next steps. */
export const KEPT_STEP: Shape<KeptStep> = kinds<KeptStep>({
  own: fields({ id, kind: oneOf("own"), what: text(OWN_STEP_CAP), on: dayWritten }, { person: id, doneOn: day }),
  putOff: fields({ id, kind: oneOf("putOff"), step: line }, { person: id, organization: id, until: day }),
});

/** An entry of the user's own list of skills. */
export const SKILL: Shape<Skill> = fields(
  { name: text(SKILL_CAP), aliases: orElse(list(text(SKILL_CAP), 1000), []) },
  { isRemoved: isSo },
);

/** The whole list. */
export const SKILLS: Shape<readonly Skill[]> = list(SKILL, 10_000);

/** The shape of the records in each store. */
export const RECORDS = {
  people: PERSON,
  organizations: ORGANIZATION,
  exchanges: EXCHANGE,
  asks: ASK,
  steps: KEPT_STEP,
} as const;

/** A record as far as it can be taken in, and what of it is left out; nothing of one that makes no sense without what is no good. */
export interface TakenIn<T> {
  readonly value?: T;
  readonly invalidValues: readonly InvalidValue[];
}

/** Looks at a record that comes in; `on` is the day of what brings it. */
export function takeIn<T>(shape: Shape<T>, record: unknown, on: string): TakenIn<T> {
  const look = new Look(on);
  const value = shape.read(record, look);
  return { invalidValues: look.invalidValues, ...(value !== undefined && { value }) };
}

/** A stored record as pages can show it: itself where it is sound, else without what its places don't want; nothing where it has no id. */
export function sound<T>(shape: Shape<T>, record: unknown): T | undefined {
  const found = shape.read(record, new Look());
  return found && (found as { readonly id?: unknown }).id !== "" ? found : undefined;
}

/** What in a stored record is not understood, with its place. */
export function invalidValuesIn<T>(shape: Shape<T>, record: unknown): readonly InvalidValue[] {
  const look = new Look();
  shape.read(record, look);
  return look.invalidValues;
}
