import { expect, test } from "vitest";
import { isClosedOn, type Job } from "../../../src/domain/page/page.ts";

const job: Job = { title: "Welder", url: "https://board.example/j/1", hiringTeam: [] };

test.each([
  ["an advert that says nothing", job, false],
  ["one whose last day is today", { ...job, closesOn: "2026-11-28" }, false],
  ["one whose last day was yesterday", { ...job, closesOn: "2026-11-27" }, true],
  ["one that says it is closed", { ...job, closesOn: "2199-01-01", isClosed: true as const }, true],
])("%s", (_words, advert, isClosed) => expect(isClosedOn(advert, "2026-11-28")).toBe(isClosed));
