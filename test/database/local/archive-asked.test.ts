import { beforeEach, describe, expect, it } from "vitest";
import { archiveAskedOn, noteArchiveAsked } from "../../../src/database/local/archive-asked.ts";

beforeEach(() => localStorage.clear());

describe("the day LinkedIn was asked", () => {
  it("is none at first, and then what was noted last", () => {
    expect(archiveAskedOn()).toBeUndefined();
    noteArchiveAsked("2026-11-23");
    noteArchiveAsked("2026-11-28");
    expect(archiveAskedOn()).toBe("2026-11-28");
  });

  it("is none where something else stands in its place", () => {
    localStorage.setItem("archiveAsked", "yesterday");
    expect(archiveAskedOn()).toBeUndefined();
  });
});
