import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantWord } from "../../../src/domain/matching/nearest-word.ts";
import { isUnderstood, parsePeopleQuery } from "../../../src/domain/matching/people-query.ts";

describe("the word that was likely meant", () => {
  it.each([
    ["verdit:ready", "verdict:ready"],
    ["verdict:redy", "verdict:ready"],
    ["Verdikt:REDAY", "verdict:ready"],
    ["-lable:family", "-label:family"],
    ['lable:"met at school"', 'label:"met at school"'],
    ["mesages:>10", "messages:>10"],
    ["msg:>10", undefined],
    ["fam:yes", "familiarity:yes"],
    ["lsat:<2026-06", "last:<2026-06"],
    ["last:june", undefined],
    ["outlok:growin", "outlook:growing"],
    ["color:blue", undefined],
    ["ready", undefined],
  ])("%s: %s", (part, meant) => {
    expect(meantWord(part)).toBe(meant);
  });

  it("is always one that is understood, and never what was typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (key, value) => {
        for (const part of parsePeopleQuery(`${key}:${value}`).notUnderstood) {
          const meant = meantWord(part);
          expect(meant === undefined || (meant !== part && isUnderstood(meant))).toBe(true);
        }
      }),
    );
  });
});
