import { afterEach, expect, it, vi } from "vitest";
import { handedOver, handOver, idsIn, listed, takeOut } from "../../src/notebook/selection.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  handOver([]);
});

it("hands people over once each, until others are", () => {
  expect(handedOver()).toEqual([]);
  handOver(["ada", "ben", "ada"]);
  expect(handedOver()).toEqual(["ada", "ben"]);
  handOver([]);
  expect(handedOver()).toEqual([]);
});

it("opens the part that takes people out", () => {
  vi.stubGlobal("location", { hash: "#people" });
  takeOut(["ada"]);
  expect(location.hash).toBe("#data/export");
  expect(handedOver()).toEqual(["ada"]);
});

it("writes ids into an address and reads the same back, whatever is in them", () => {
  const ids = ["6f1c", "id of Ada, Ash", "100%", "ünï"];
  expect(idsIn(listed(ids) ?? null)).toEqual(ids);
  expect(idsIn(listed(["ada", "ada"]) ?? null)).toEqual(["ada"]);
  expect(listed([])).toBeUndefined();
  expect(idsIn(null)).toBeUndefined();
  expect(idsIn("")).toBeUndefined();
  expect(idsIn("%E0%A4%A")).toBeUndefined();
});
