import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allAsks, asksAt, asksOf, changeAsk, openAsks } from "../../../src/database/stores/asks.ts";
import {
  allExchanges,
  changeExchange,
  exchangesDue,
  exchangesOf,
  finishExchange,
} from "../../../src/database/stores/exchanges.ts";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import {
  allOrganizations,
  changeOrganization,
  changeOrganizations,
  keepOrganization,
  mergeOrganizationInto,
  organizationById,
  organizationNamed,
  targets,
} from "../../../src/database/stores/organizations.ts";
import { organizationFrom } from "../../../src/domain/organization/organization.ts";
import { undoLast } from "../../../src/database/journal/undo.ts";
import { changePerson, personById } from "../../../src/database/stores/people.ts";
import { answersOf } from "../../domain/people.ts";
import { askOf, contents, emptyNotebook, numbered, TODAY, trialWith } from "../fixtures.ts";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

const page = "https://www.linkedin.com/company/larkfield";
const larkfield = organizationFrom({ name: "Larkfield", url: page }, "o1", TODAY);

describe("organizations", () => {
  it("are found by address, name and alias, and kept once", async () => {
    await keepOrganization({ name: "Larkfield", url: page }, larkfield);
    const again = await keepOrganization({ name: "LARKFIELD" }, organizationFrom({ name: "LARKFIELD" }, "o2", TODAY));
    expect(again.id).toBe("o1");
    await changeOrganization("o1", (kept) => kept && { ...kept, aliases: ["LFL"] });
    expect((await organizationNamed({ name: "lfl" }))?.id).toBe("o1");
    expect((await organizationNamed({ name: "Something", url: page }))?.id).toBe("o1");
    expect(await organizationNamed({ name: "Nobody" })).toBeUndefined();
    expect((await allOrganizations()).size).toBe(1);
  });

  it("are targets when the user says so", async () => {
    await keepOrganization(larkfield, larkfield);
    expect(await targets()).toEqual([]);
    await changeOrganizations(["o1", "nobody"], (kept) => ({ ...kept, isTarget: true }));
    expect((await targets()).map(({ id }) => id)).toEqual(["o1"]);
    await changeOrganization("o1", () => undefined);
    expect(await organizationById("o1")).toBeUndefined();
  });
});

describe("two organizations that are the same", () => {
  it("become one with all that led to either, and two again by one undo", async () => {
    await keepOrganization(larkfield, larkfield);
    const labs = organizationFrom({ name: "Lark Labs" }, "o2", TODAY);
    await keepOrganization(labs, labs);
    const path = (id: string, organization: string) => ({ id, organization, hirer: { name: "Hana Lund" }, on: TODAY });
    const paths = { a: path("a", "o1"), b: path("b", "o2") };
    await changePerson({ id: "p" }, () => numbered(1, { id: "p", paths }));
    await changeAsk("a", () => askOf("a", "p", "o2"));
    await changeExchange("e", () => ({ ...trialWith("e", "p"), organization: "o2" }));
    await changeExchange("f", () => ({ ...trialWith("f", "p"), organization: "o3" }));
    const before = await contents();
    await mergeOrganizationInto("o1", "o2");
    expect([...(await allOrganizations()).values()]).toEqual([{ ...larkfield, aliases: ["Lark Labs"] }]);
    expect(Object.values((await personById("p"))?.paths ?? {}).map(({ organization }) => organization)).toEqual([
      "o1",
      "o1",
    ]);
    expect((await asksAt("o1")).map(({ id }) => id)).toEqual(["a"]);
    expect((await allExchanges()).map(({ organization }) => organization)).toEqual(["o1", "o3"]);
    await mergeOrganizationInto("o1", "o1");
    await undoLast();
    expect(await contents()).toEqual(before);
  });
});

describe("exchanges", () => {
  it("end with what was seen and open their questions again, all taken back by one undo", async () => {
    await changePerson({ id: "p" }, () => numbered(1, { id: "p", answers: answersOf("yynyn", "2026-01-01") }));
    await changeExchange("e", () => ({ ...trialWith("e", "p"), state: "running" }));
    const before = await contents();
    await finishExchange("e", { id: "x", on: TODAY, what: "A week of menus", isFirstHand: true, exchange: "e" }, TODAY);
    expect(await exchangesOf("p")).toMatchObject([{ state: "done", until: TODAY }]);
    const after = await personById("p");
    expect(after?.experiences?.["x"]).toMatchObject({ exchange: "e" });
    expect([after?.answers.ability, after?.answers.familiarity?.value, after?.answers.conduct]).toEqual([
      { value: "unknown", on: TODAY },
      "yes",
      { value: "unknown", on: TODAY },
    ]);
    await undoLast();
    expect(await contents()).toEqual(before);
    await finishExchange("nothing", undefined, TODAY);
    expect(await contents()).toEqual(before);
  });

  it("are due when they start, and when they end", async () => {
    await changeExchange("e", () => trialWith("e", "p"));
    expect((await exchangesDue(TODAY)).map(({ id }) => id)).toEqual(["e"]);
    await changeExchange("e", (trial) => trial && { ...trial, state: "running", until: "2026-12-22" });
    expect(await exchangesDue(TODAY)).toEqual([]);
    expect(await exchangesDue("2026-12-22")).toHaveLength(1);
    await changeExchange("ad", () => ({
      id: "ad",
      kind: "ad",
      state: "done",
      what: "a card at the library",
      from: TODAY,
    }));
    expect([(await exchangesOf("p")).length, (await allExchanges()).length]).toEqual([1, 2]);
  });
});

describe("asks", () => {
  it("are open until the loop is closed", async () => {
    await changeAsk("a", () => askOf("a", "p", "o1"));
    expect([await openAsks(), await asksOf("p"), await asksAt("o1")].map((asks) => asks.length)).toEqual([1, 1, 1]);
    await changeAsk("a", (ask) => ask && { ...ask, result: "referred", closedOn: TODAY });
    expect(await openAsks()).toEqual([]);
    expect(await allAsks()).toHaveLength(1);
  });
});
