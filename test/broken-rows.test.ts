import { describe, expect, it } from "vitest";
import { agenda } from "../src/domain/referral/agenda.ts";
import { findDuplicates } from "../src/domain/matching/duplicate.ts";
import { dueOf } from "../src/domain/referral/due.ts";
import { evidenceBeside } from "../src/domain/person/evidence.ts";
import { timeScale } from "../src/domain/referral/exchange-span.ts";
import { moveFor } from "../src/domain/referral/move.ts";
import { nextStep } from "../src/domain/referral/next-step.ts";
import { overviewOf } from "../src/domain/referral/overview.ts";
import { matcher } from "../src/domain/matching/people-match.ts";
import { parsePeopleQuery } from "../src/domain/matching/people-query.ts";
import { byWish, placesOf } from "../src/domain/referral/places.ts";
import { fewestSteps, reachesOf } from "../src/domain/referral/ranking.ts";
import { recordedDays } from "../src/domain/referral/recorded-days.ts";
import { RECORDS, sound } from "../src/domain/validation/records.ts";
import { searchText } from "../src/domain/matching/search.ts";
import type { Shape } from "../src/domain/validation/shape.ts";
import { sortOrder, sortProgressOf } from "../src/domain/person/sort.ts";
import { skillsWitnessed } from "../src/domain/skill/witnesses.ts";
import { workplaces } from "../src/domain/referral/workplace.ts";
import { writeCalendar } from "../src/formats/icalendar/icalendar.ts";
import { personMarkdown } from "../src/formats/markdown/markdown.ts";
import { writeNotebookJson } from "../src/formats/json/write-notebook.ts";
import { peopleTable } from "../src/formats/csv/people-table.ts";
import { writeVcard } from "../src/formats/vcard/write-vcard.ts";
import { caseOf, randomFrom } from "./parts/broken.ts";
import { OTHERS, type WHOLE } from "./parts/whole-network.ts";
import { byId, TODAY } from "./domain/people.ts";

/** So many notebooks, each with one broken value. `FUZZ_ROWS=10000` is the whole dose. */
const DOSE = Number(process.env["FUZZ_ROWS"] || 100);
const SEED = Number(process.env["FUZZ_SEED"] || 1);

type Stored = { readonly [S in keyof typeof WHOLE]: readonly unknown[] };

/** All that pages and files work out of a notebook, as one text. */
function workedOut(stored: Stored): string {
  const read = <T extends object>(shape: Shape<T>, records: readonly unknown[]): readonly T[] =>
    records.flatMap((record) => sound(shape, record) ?? []);
  const all = read(RECORDS.people, stored.people);
  const [people, organizations] = [byId(...all), byId(...read(RECORDS.organizations, stored.organizations))];
  const [exchanges, asks] = [read(RECORDS.exchanges, stored.exchanges), read(RECORDS.asks, stored.asks)];
  const steps = read(RECORDS.steps, stored.steps);
  const network = { people, organizations, exchanges, asks, steps };
  const overview = overviewOf(network, TODAY);
  const workplaceOf = workplaces(organizations);
  const matches = matcher(parsePeopleQuery("verdict:ready seen:>2020 label:friend"), {
    people,
    organizations,
    exchanges,
    today: TODAY,
  });
  const scale = timeScale(exchanges, TODAY);
  const names = new Map(all.map(({ id }) => [id, id]));
  const calendar = { exchanges, asks, steps, people: names, organizations: names };
  const each = all.map((person) => [
    searchText(person),
    workplaceOf(person)?.id,
    matches(person),
    dueOf(person, people, organizations, TODAY),
    moveFor(person, network, TODAY),
    reachesOf(person, organizations),
    fewestSteps(all, organizations, TODAY),
    recordedDays(person, exchanges, asks),
    evidenceBeside(person.evidence ?? [], "ability"),
    writeVcard(person, "private", "4.0"),
    personMarkdown(person, "private", TODAY, "##"),
  ]);
  const worked = [
    each,
    overview,
    nextStep(overview, network, agenda(network, TODAY), 10, TODAY),
    agenda(network, TODAY),
    findDuplicates(all),
    [...byWish(organizations.values(), TODAY)],
    placesOf(all, organizations).at("quillfern"),
    scale.months.map(({ on, at }) => `${on} ${at}`),
    sortProgressOf(all),
    sortOrder(all, TODAY),
    skillsWitnessed(all, []),
    [...peopleTable(all, "private", TODAY)],
    [
      ...writeNotebookJson(
        { people: all, organizations: [...organizations.values()], exchanges, asks, steps },
        "private",
        TODAY,
      ),
    ],
    writeCalendar(calendar, "private", {
      exchange: (_kind, name) => name,
      ask: (name) => name,
      own: (what) => what,
      putOff: (name) => name,
    }),
  ];
  return JSON.stringify(worked);
}

describe("a notebook with a broken value", () => {
  it("spoils nothing that is worked out of the others", { timeout: 30_000 + DOSE * 100 }, () => {
    const random = randomFrom(SEED);
    const found: string[] = [];
    for (let round = 0; round < DOSE; round += 1) {
      const { name, stored } = caseOf(random);
      try {
        const out = workedOut(stored);
        for (const other of [...OTHERS, "Brackenhall"]) if (!out.includes(other)) found.push(`${name}: no ${other}`);
        if (/Invalid Date|\bNaN\b|undefined/.test(out)) found.push(`${name}: nonsense`);
      } catch (error) {
        found.push(`${name}: ${error instanceof Error ? (error.stack ?? "").split("\n").slice(0, 3).join(" ") : ""}`);
      }
    }
    expect(found).toEqual([]);
  });
});
