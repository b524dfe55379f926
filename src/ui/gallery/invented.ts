import type { Answers, AnswerValue } from "../../domain/person/attributes.ts";
import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import { organizationFrom } from "../../domain/organization/organization.ts";
import { type Person, personFrom } from "../../domain/person/person.ts";

/** The day it is on the page of parts. */
export const DAY = "2026-11-23";

/** Five answers given on a day, in the article's order. */
export function answers(values: readonly (AnswerValue | undefined)[], on = DAY): Answers {
  const given = ATTRIBUTES.map((attribute, at) => [attribute, values[at]] as const).filter(([, value]) => value);
  return Object.fromEntries(given.map(([attribute, value]) => [attribute, { value, on }]));
}

export const READY = answers(["yes", "yes", "yes", "yes", "yes"]);
export const SHORT = answers(["yes", "yes", "yes", "no", "unknown"]);
export const UNSURE = answers(["yes", "yes", "unknown", undefined, undefined]);
export const DUE = answers(["yes", "yes", "yes", "yes", "yes"], "2025-06-01");

const QUILLFERN = {
  ...organizationFrom({ name: "Quillfern" }, "quillfern", DAY),
  outlook: { value: "growing" as const, on: DAY, source: "user" },
};
const TARGET = { ...organizationFrom({ name: "Brackenhall Instruments" }, "target", DAY), isTarget: true };

/** Nobody real: a person with something in every part. */
export const PERSON: Person = {
  ...personFrom(
    {
      site: "linkedin",
      url: "https://www.linkedin.com/in/oswin-lark/",
      name: "Oswin Lark",
      headline: "Platform engineer who writes release notes people read",
      title: "Head of Platform",
      organization: { name: "Quillfern" },
      degree: 1,
      positions: [],
      sameAs: [],
      witness: {},
    },
    "oswin",
    DAY,
  ),
  answers: READY,
  note: "Saw my release work in 2019.\nAsk what the platform group looks for.",
  labels: ["former team", "Bristol", "שלום"],
  paths: {
    one: { id: "one", organization: "quillfern", hirer: { name: "Odalys Wren" }, on: DAY },
    two: {
      id: "two",
      organization: "target",
      hirer: { name: "Maximiliana Featherstonehaugh-Ashworth" },
      credible: { value: "yes", on: DAY },
      on: DAY,
    },
  },
  experiences: {
    one: { id: "one", on: "2019-04-02", what: "Shipped the release with me", isFirstHand: true },
    two: { id: "two", on: "2024-09-30", what: "Heard the talk about migrations at length", isFirstHand: false },
  },
  evidence: [
    { kind: "connected", on: "2014-03-04" },
    { kind: "recommendation", on: "2024-05-14", from: "them" },
    { kind: "endorsement", from: "them", skill: "Release engineering" },
    { kind: "endorsement", from: "them", skill: "Writing" },
    { kind: "invitation", on: "2014-03-01", from: "me", text: "We met at the bread fair; may I ask you about ovens?" },
    { kind: "overlap", organization: "Tidewright", from: "2014", to: "2017" },
    { kind: "follow", organization: "Quillfern" },
    { kind: "job", as: "applied", organization: "Quillfern", title: "Platform Lead", on: "2026-11-10" },
    { kind: "messages", count: 42, firstOn: "2015-03-09", lastOn: "2026-05-02", lastFrom: "them" },
  ],
  careerNews: [{ from: { name: "Tidewright" }, to: { name: "Quillfern" }, on: DAY }],
};

/** Somebody of whom the page says only a name, in another script. */
export const BARE: Person = {
  ...personFrom(
    { site: "web", url: "https://example.com/", name: "نور الهاشمي", positions: [], sameAs: [], witness: {} },
    "noor",
    DAY,
  ),
};

function atQuillfern(name: string): Person {
  const url = `https://www.linkedin.com/in/${name.toLowerCase().replaceAll(" ", "-")}/`;
  const profile = { site: "linkedin" as const, url, name, positions: [], sameAs: [], witness: {} };
  return personFrom({ ...profile, organization: { name: "Quillfern" } }, name, DAY);
}

/** Somebody who works at an organization and reaches nobody there yet. */
export const COLLEAGUE: Person = atQuillfern("Teodora Ashgrove");

/** Somebody with a path who is short of two attributes. */
export const NEARLY: Person = {
  ...atQuillfern("Bram Underhill"),
  answers: SHORT,
  paths: { three: { id: "three", organization: "quillfern", hirer: { name: "Odalys Wren" }, on: DAY } },
};

/** Two organizations, an exchange and an ask. */
export const SURROUNDINGS: ReferralContext = {
  organizations: new Map([QUILLFERN, TARGET].map((organization) => [organization.id, organization])),
  exchanges: [
    {
      id: "e",
      kind: "trial",
      state: "running",
      person: "oswin",
      what: "Sort the backlog",
      from: DAY,
      until: "2026-12-22",
    },
  ],
  asks: [{ id: "a", person: "oswin", organization: "quillfern", on: "2026-11-02" }],
};

/** Nothing known beside the person. */
export const ALONE: ReferralContext = { organizations: new Map(), exchanges: [], asks: [] };
