import { describe, expect, it } from "vitest";
import { lintAddon } from "../../scripts/linter.mjs";

describe("Mozilla's linter over the Firefox package", () => {
  it("finds no error, and no warning but those we answer for", async () => {
    expect(await lintAddon("dist/firefox")).toEqual({ errors: 0, fresh: [], gone: [] });
  });
});
