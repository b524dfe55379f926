import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../../src/domain/person/attributes.ts";
import { addDays } from "../../../src/domain/history/day.ts";
import { findDuplicates } from "../../../src/domain/matching/duplicate.ts";
import { isAskDue } from "../../../src/domain/referral/ask.ts";
import { moveFor } from "../../../src/domain/referral/move.ts";
import { isHiringOn } from "../../../src/domain/organization/organization.ts";
import { webAddress } from "../../../src/domain/page/profile-address.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { verdictOf, worthAskingAt } from "../../../src/domain/referral/verdict-at.ts";
import { readNotebookJson } from "../../../src/formats/json/read-notebook.ts";
import { writeNotebookJson } from "../../../src/formats/json/write-notebook.ts";
import { sampleNetwork } from "../../../src/notebook/first-use/sample-network.ts";
import { byId, TODAY } from "../../domain/people.ts";

const sample = sampleNetwork(TODAY, (word) => word);
const organizations = byId(...sample.organizations);

describe("the sample network", () => {
  it("has people in the verdicts one meets, set aside, and due", () => {
    const kinds = new Set(sample.people.map((person) => verdictOf(person, TODAY).kind));
    expect([...kinds].toSorted()).toEqual(["ready", "short", "unsure", "untagged"]);
    expect(sample.people.some(({ isSetAside }) => isSetAside)).toBe(true);
    expect(sample.people.some((person) => countDue(person) > 0)).toBe(true);
    const stopped = ATTRIBUTES.filter((one) => sample.people.some(({ answers }) => answers[one]?.value === "no"));
    expect(stopped).toEqual([...ATTRIBUTES]);
  });

  it("leads to every kind of move", () => {
    const moves = sample.people.map((person) => {
      const own = <T extends { readonly person?: string }>(records: readonly T[]) =>
        records.filter((record) => record.person === person.id);
      const around = { organizations, exchanges: own(sample.exchanges), asks: own(sample.asks) };
      return moveFor(person, around, TODAY)?.kind;
    });
    expect(new Set(moves)).toEqual(
      new Set([undefined, "settle", "askWhomTheyKnow", "findAnotherHirer", "exchange", "closeTheLoop", "watch", "ask"]),
    );
    expect(sample.people.some((person) => worthAskingAt(person, organizations, TODAY).length > 0)).toBe(true);
  });

  it("has an organization nobody reaches, one whose growth has faded, and an ask that is due", () => {
    const reached = new Set(
      sample.people.flatMap(({ paths = {} }) => Object.values(paths).map((path) => path.organization)),
    );
    expect(sample.organizations.some(({ id, isTarget }) => isTarget && !reached.has(id))).toBe(true);
    expect(sample.organizations.some((one) => one.outlook?.value === "growing" && !isHiringOn(one, TODAY))).toBe(true);
    expect(sample.asks.some((ask) => isAskDue(ask, TODAY))).toBe(true);
  });

  it("has duplicates with different reasons", () => {
    expect(
      findDuplicates(sample.people)
        .map(({ reason }) => reason)
        .toSorted(),
    ).toEqual(["middleName", "nickname", "otherSpelling"]);
  });

  it("follows the day it is made on", () => {
    const later = addDays(TODAY, 400);
    const moved = sampleNetwork(later, (word) => word);
    expect(moved.people.map((person) => verdictOf(person, later))).toEqual(
      sample.people.map((person) => verdictOf(person, TODAY)),
    );
  });

  it("has addresses that lead nowhere, one each, and ids that fit together", () => {
    const addresses = sample.people.flatMap((person) => person.addresses);
    expect(new Set(addresses).size).toBe(sample.people.length);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/sample\.example\//);
      expect(webAddress(address)).toBe(address);
    }
    const people = byId(...sample.people);
    for (const { paths = {} } of sample.people)
      for (const { organization, hirer } of Object.values(paths)) {
        expect(organizations.has(organization)).toBe(true);
        expect(hirer.person === undefined || people.has(hirer.person)).toBe(true);
      }
    for (const { person, organization } of [...sample.exchanges, ...sample.asks]) {
      expect(person === undefined || people.has(person)).toBe(true);
      expect(organization === undefined || organizations.has(organization)).toBe(true);
    }
    for (const { organization, opening } of sample.asks)
      expect(opening === undefined || organizations.get(organization)?.openings[opening]).toBeTruthy();
  });

  it("is what a backup can hold", () => {
    const file = readNotebookJson([...writeNotebookJson(sample, "private", TODAY)].join(""), TODAY);
    expect(file).toMatchObject({ unreadable: 0 });
    if (typeof file === "string") return;
    expect(new Set(file.people)).toEqual(new Set(sample.people));
    expect(new Set(file.asks)).toEqual(new Set(sample.asks));
  });
});

function countDue(person: Person): number {
  const verdict = verdictOf(person, TODAY);
  return verdict.kind === "untagged" ? 0 : verdict.due.length;
}
