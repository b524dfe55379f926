import { afterEach, expect, it, vi } from "vitest";
import { handedOver, handOver, takeOut } from "../../src/notebook/selection.ts";

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
