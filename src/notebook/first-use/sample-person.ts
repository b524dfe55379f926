import { type Answers, ATTRIBUTES, type AnswerValue } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Experience } from "../../domain/person/experience.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Fact, Person } from "../../domain/person/person.ts";
import { daysAgo, idOf, type Making, SAMPLE_HOST } from "./sample-making.ts";
import { DEGREES, MOVES, ORGANIZATION_ROWS, PERSON_ROWS } from "./sample-people.ts";
import {
  EVIDENCE_ROWS,
  EXPERIENCE_ROWS,
  LABEL_ROWS,
  NOTE_ROWS,
  PATH_ROWS,
  REASON_ROWS,
  VOLUNTEERING_ROWS,
} from "./sample-writings.ts";

const VALUES: Readonly<Record<string, AnswerValue>> = { y: "yes", n: "no", u: "unknown" };

function answersOf(key: string, letters: string, on: Day, { say }: Making): Answers {
  const given = ATTRIBUTES.flatMap((attribute, at) => {
    const value = VALUES[letters[at] ?? "-"];
    const reason = REASON_ROWS.find(([person, place]) => person === key && place === at)?.[2];
    return value ? [[attribute, { value, on, ...(reason && { reason: say(reason) }) }] as const] : [];
  });
  return Object.fromEntries(given);
}

function nameOf(key: string): string | undefined {
  return PERSON_ROWS.find(([other]) => other === key)?.[1];
}

function pathsOf(key: string, making: Making): Readonly<Record<string, Path>> {
  const paths = PATH_ROWS.filter(([person]) => person === key).map(([, organization, through, ago, credible]): Path => {
    const on = daysAgo(making, ago);
    const name = nameOf(through);
    return {
      id: idOf(`${key}-to-${organization}`),
      organization: idOf(organization),
      hirer: name === undefined ? { name: through } : { name, person: idOf(through) },
      ...(credible && { credible: { value: credible, on } }),
      on,
    };
  });
  return Object.fromEntries(paths.map((path) => [path.id, path]));
}

function experiencesOf(key: string, making: Making): Readonly<Record<string, Experience>> {
  const rows = EXPERIENCE_ROWS.filter(([person]) => person === key);
  const experiences = rows.map(([, what, ago, how, skills, exchange], at): Experience => ({
    id: idOf(`${key}-${at + 1}`),
    on: daysAgo(making, ago),
    what: making.say(what),
    isFirstHand: how === "saw",
    skills,
    ...(exchange !== undefined && { exchange: idOf(`exchange-${exchange}`) }),
  }));
  return Object.fromEntries(experiences.map((experience) => [experience.id, experience]));
}

function orNothing<K extends string, T extends object>(field: K, value: T): { readonly [key in K]?: T } {
  return Object.keys(value).length > 0 ? ({ [field]: value } as { [key in K]: T }) : {};
}

/** One of the invented people. */
export function samplePerson(row: (typeof PERSON_ROWS)[number], index: number, making: Making): Person {
  const [key, name, title, at, letters = "", answeredAgo = 0] = row;
  const address = SAMPLE_HOST + key;
  const fact = <T>(value: T): Fact<T> => ({ value, on: making.today, source: address });
  const organization = ORGANIZATION_ROWS.find((known) => known.key === at)?.name ?? at;
  const [from, movedAgo] = MOVES[key] ?? [];
  const place = VOLUNTEERING_ROWS[key];
  const label = LABEL_ROWS[key];
  const ago = (count: number): Day => daysAgo(making, count);
  return {
    id: idOf(key),
    addresses: [address],
    facts: {
      name: fact(name),
      headline: fact(organization === "" ? title : `${title} · ${organization}`),
      title: fact(title),
      ...(organization !== "" && { organization: fact({ name: organization }) }),
      degree: fact(DEGREES[key] ?? 1),
    },
    corrections: {},
    answers: letters === "aside" ? {} : answersOf(key, letters, ago(answeredAgo), making),
    note: NOTE_ROWS[key] ? making.say(NOTE_ROWS[key]) : "",
    addedOn: making.today,
    labels: [making.say("sample_label"), ...(label ? [making.say(label)] : [])],
    ...(letters === "aside" && { isSetAside: true as const }),
    ...(place && { volunteersAt: making.say(place) }),
    ...orNothing("paths", pathsOf(key, making)),
    ...orNothing("experiences", experiencesOf(key, making)),
    evidence: [
      ...(DEGREES[key] ? [] : [{ kind: "connected" as const, on: ago(200 + ((index * 137) % 2600)) }]),
      ...(EVIDENCE_ROWS[key]?.(ago) ?? []),
    ],
    ...(from !== undefined && {
      careerNews: [{ from: { name: from }, to: { name: organization }, on: ago(movedAgo ?? 0) }],
    }),
  };
}
