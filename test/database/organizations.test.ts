import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allAsks, asksAt, asksOf, changeAsk, openAsks } from "../../src/database/asks.ts";
import { allExchanges, changeExchange, exchangesDue, exchangesOf } from "../../src/database/exchanges.ts";
import { closeNotebook } from "../../src/database/open.ts";
import {
  allOrganizations,
  changeOrganization,
  changeOrganizations,
  keepOrganization,
  organizationById,
  organizationNamed,
  targets,
} from "../../src/database/organizations.ts";
import { organizationFrom } from "../../src/domain/organization.ts";
import { askOf, emptyNotebook, TODAY, trialWith } from "./fixtures.ts";

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

describe("exchanges", () => {
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
