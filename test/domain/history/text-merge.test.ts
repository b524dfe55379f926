import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts, placeAfter } from "../../../src/domain/history/text-merge.ts";

const BETWEEN = "\n\n⁂\n\n";
const merge = (base: string, theirs: string, mine: string): string => mergeTexts(base, theirs, mine, BETWEEN);

describe("two texts written apart from one", () => {
  it.each([
    ["met at Acme", "met at Acme", "met at Acme in May", "met at Acme in May"],
    ["met at Acme", "We met at Acme", "met at Acme in May", "We met at Acme in May"],
    ["one\ntwo\nthree", "one!\ntwo\nthree?", "one\ntwo and a half\nthree", "one!\ntwo and a half\nthree?"],
    ["a b c", "x b z", "a y c", "x y z"],
    ["same", "changed", "changed", "changed"],
    ["kept word", "word", "kept words", "words"],
  ])("%j, %j and %j make %j", (base, theirs, mine, merged) => {
    expect(merge(base, theirs, mine)).toBe(merged);
  });

  it("both stand there where both added at one place, and what follows goes on where it began", () => {
    expect(merge("", "b", "a")).toBe(`b${BETWEEN}a`);
    expect(merge("long", "longb", "longa")).toBe(`longb${BETWEEN}a`);
    expect(merge("longb", `longb${BETWEEN}a`, "longbb")).toBe(`longbb${BETWEEN}a`);
    expect(merge("a", `b${BETWEEN}a`, "aa")).toBe(`b${BETWEEN}aa`);
  });

  it("both lines stand there where both changed one word", () => {
    expect(merge("top\nthe cat sat\nend", "top\nthe dog sat\nend", "top\nthe cow sat\nend")).toBe(
      `top\nthe dog sat${BETWEEN}the cow sat\nend`,
    );
    expect(merge("a one b two", "A one b TWO", "a one b too")).toBe(`A one b TWO${BETWEEN}a one b too`);
  });

  it("what one deleted and the other wrote on stays", () => {
    expect(merge("gone line\nrest", "rest", "gone line, but more\nrest")).toContain("gone line, but more");
    expect(merge("gone line\nrest", "gone line, but more\nrest", "rest")).toContain("gone line, but more");
  });

  it("the same comes out when it is merged again", () => {
    for (const [before, theirs, mine] of [
      ["", "b", "a"],
      ["x y", "x1 y", "x y2"],
      ["top\nthe cat sat", "top\nthe dog sat", "top\nthe cow sat"],
      ["met at Acme", "We met at Acme", "met at Acme in May"],
    ] as const) {
      const once = merge(before, theirs, mine);
      expect(merge(before, once, mine)).toBe(once);
    }
  });

  it("never cuts a character in two", () => {
    expect(merge("👩", "👨", "👧")).toBe(`👨${BETWEEN}👧`);
    expect(merge("x 🙂 y", "x 🙃 y", "x 🙂 y z")).toBe("x 🙃 y z");
  });
});

/** Words of one writer, none of which the other ever writes. */
const word = (letters: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 5 });
const base = fc.array(fc.constantFrom("one", "two", "three", " ", "\n"), { maxLength: 12 }).map((all) => all.join(""));

interface Typed {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text with words put in at several places: nothing of it taken out. */
function typedInto(text: string, edits: readonly (readonly [number, string])[]): Typed {
  const places = edits.map(([place, words]) => [place % (text.length + 1), words] as const);
  const ordered = places.toSorted(([a], [b]) => a - b);
  let [after, at] = ["", 0];
  for (const [place, words] of ordered) {
    after += text.slice(at, place) + words;
    at = place;
  }
  return { text: after + text.slice(at), words: edits.map(([, words]) => words) };
}

const edits = (letters: string): fc.Arbitrary<readonly (readonly [number, string])[]> =>
  fc.array(fc.tuple(fc.nat(80), word(letters)), { maxLength: 4 });
const count = (text: string, letters: string): number => [...text].filter((letter) => letters.includes(letter)).length;

describe("whatever is written", () => {
  it("no letter that either added is lost", () => {
    fc.assert(
      fc.property(base, edits("ABC"), edits("XYZ"), (text, theirs, mine) => {
        const [one, other] = [typedInto(text, theirs), typedInto(text, mine)];
        const merged = merge(text, one.text, other.text);
        const hasAll = (typed: Typed, letters: string): boolean =>
          count(merged, letters) >= count(typed.text, letters) && typed.words.every((words) => merged.includes(words));
        return hasAll(one, "ABC") && hasAll(other, "XYZ");
      }),
      { numRuns: 500 },
    );
  });

  it("an added word at another place than the other's stands where it was put, and nothing twice", () => {
    fc.assert(
      fc.property(base, fc.nat(80), fc.nat(80), word("ABC"), word("XYZ"), (text, a, b, theirs, mine) => {
        const [i, j] = [a % (text.length + 1), b % (text.length + 1)];
        fc.pre(i !== j);
        const [one, other] = [typedInto(text, [[i, theirs]]), typedInto(text, [[j, mine]])];
        const exact = typedInto(text, [
          [i, theirs],
          [j, mine],
        ]);
        return merge(text, one.text, other.text) === exact.text;
      }),
      { numRuns: 500 },
    );
  });

  it("nothing changed by one is what the other has", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, changed) => {
        expect(merge(text, changed, text)).toBe(changed);
        expect(merge(text, text, changed)).toBe(changed);
        expect(merge(text, changed, changed)).toBe(changed);
      }),
    );
  });
});

it("a caret stays where it was among the letters around it", () => {
  expect(placeAfter("b", `a${BETWEEN}b`, 1)).toBe(BETWEEN.length + 2);
  expect(placeAfter("a", `a${BETWEEN}b`, 1)).toBe(1);
  expect(placeAfter("hello world", "oh hello world", 5)).toBe(8);
  expect(placeAfter("hello world", "hello", 9)).toBe(5);
  expect(placeAfter("same", "same", 2)).toBe(2);
});
