import type { Ask } from "../../src/domain/referral/ask.ts";
import type { Exchange } from "../../src/domain/referral/exchange.ts";
import type { OwnStep, PutOff } from "../../src/domain/referral/kept-step.ts";
import type { Organization } from "../../src/domain/organization/organization.ts";
import type { Person } from "../../src/domain/person/person.ts";
import { answersOf, organizationOf, personOf, TODAY } from "../domain/people.ts";

/** Names of whoever is in the notebook whatever is broken in another record. */
export const OTHERS = ["Berta Quill", "Cleo Marsh", "Dario Fenn", "Emil Ostrander"] as const;

function named(name: string, more: Partial<Person> = {}): Person {
  return personOf(name, { id: name.split(" ")[0] ?? name, ...more });
}

/** A person with something in every field there is. */
const FULL: Person = named("Ada Oldcastle", {
  facts: {
    ...personOf("Ada Oldcastle").facts,
    title: { value: "Head of Kitchens", on: TODAY, source: "test" },
    headline: { value: "Feeds people", on: TODAY, source: "test" },
    organization: { value: { name: "Quillfern", url: "https://quillfern.example" }, on: TODAY, source: "test" },
    location: { value: "Leeds", on: TODAY, source: "test" },
    school: { value: "Saltmarsh", on: TODAY, source: "test" },
    degree: { value: 1, on: TODAY, source: "test" },
  },
  corrections: { headline: "Feeds many people" },
  answers: {
    ...answersOf("yyyyy"),
    hirer: { value: "yes", on: "2024-01-31", reason: "sits on the panel" },
  },
  note: "Met at the fair.",
  labels: ["friend", "kitchen"],
  volunteersAt: "the food bank",
  paths: {
    p: {
      id: "p",
      organization: "quillfern",
      hirer: { name: "Berta Quill", person: "Berta" },
      credible: { value: "yes", on: TODAY, reason: "worked for her" },
      on: TODAY,
    },
  },
  experiences: { e: { id: "e", on: TODAY, what: "menus", isFirstHand: true, exchange: "trial", skills: ["SQL"] } },
  encounters: { [`met-${TODAY}`]: { id: `met-${TODAY}`, how: "met", on: TODAY } },
  evidence: [
    { kind: "connected", on: "2020-05-05" },
    { kind: "recommendation", on: TODAY, from: "them" },
    { kind: "endorsement", on: TODAY, from: "them", skill: "SQL" },
    { kind: "invitation", on: TODAY, from: "me", text: "Hello" },
    { kind: "overlap", organization: "Quillfern", from: "2014", to: "2017-05" },
    { kind: "station", as: "work", organization: "Quillfern", from: "2014-02" },
    { kind: "follow", organization: "Quillfern" },
    { kind: "job", as: "saved", organization: "Quillfern", title: "Cook", on: TODAY },
    { kind: "messages", count: 42, firstOn: "2020-05-05", lastOn: TODAY, lastFrom: "them" },
  ],
  careerNews: [{ from: { name: "Tidewright" }, to: { name: "Quillfern" }, on: TODAY }],
  mergedFrom: ["older"],
  apartFrom: ["Cleo"],
});

const QUILLFERN: Organization = organizationOf("Quillfern", {
  id: "quillfern",
  aliases: ["Quillfern Labs"],
  addresses: ["https://quillfern.example"],
  isTarget: true,
  outlook: { value: "growing", on: TODAY, source: "https://quillfern.example/news" },
  openings: {
    j: { id: "j", title: "Cook", on: TODAY, source: "user", url: "https://quillfern.example/j", closedOn: TODAY },
  },
  note: "By the river.",
});

const TRIAL: Exchange = {
  id: "trial",
  kind: "trial",
  state: "running",
  person: "Ada",
  organization: "quillfern",
  what: "a week of menus",
  from: "2026-11-01",
  until: "2026-11-30",
  outcome: "so far so good",
};

const ASK: Ask = {
  id: "ask",
  person: "Ada",
  organization: "quillfern",
  opening: "j",
  on: TODAY,
  result: "referred",
  outcome: "sent on",
  closedOn: TODAY,
};

const OWN: OwnStep = {
  id: "own",
  kind: "own",
  what: "Write to Ada",
  on: "2026-11-20",
  person: "Ada",
  doneOn: TODAY,
};

const PUT_OFF: PutOff = {
  id: "later",
  kind: "putOff",
  step: "askWhomTheyKnow",
  person: "Berta",
  organization: "quillfern",
  until: "2026-12-24",
};

/** A small notebook; of each store the first record has every field. */
export const WHOLE = {
  people: [
    FULL,
    named(OTHERS[0], { answers: answersOf("nuyy-"), facts: FULL.facts }),
    named(OTHERS[1], { labels: ["friend"] }),
    named(OTHERS[2], { isSetAside: true }),
    named(OTHERS[3], { answers: answersOf("yyyyy"), paths: FULL.paths ?? {} }),
  ],
  organizations: [QUILLFERN, organizationOf("Brackenhall", { id: "brackenhall", isTarget: true })],
  exchanges: [TRIAL, { ...TRIAL, id: "other", person: "Berta", what: "a stall" }],
  asks: [ASK, { id: "second", person: "Emil", organization: "brackenhall", on: TODAY }],
  steps: [OWN, PUT_OFF],
} as const;

export type Store = keyof typeof WHOLE;
