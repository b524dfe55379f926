import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FIXED,
  isNarrower,
  parsePeopleQuery,
  queryWord,
  valuesOf,
  withValues,
} from "../../../src/domain/matching/people-query.ts";

describe("a query of people", () => {
  it("is texts and words", () => {
    expect(parsePeopleQuery('Łucja "head of" label:"met at school" -verdict:short at:acme')).toEqual({
      texts: ["lucja", "head of"],
      words: [
        { key: "label", value: "met at school", isNegated: false },
        { key: "verdict", value: "short", isNegated: true },
        { key: "at", value: "acme", isNegated: false },
      ],
      notUnderstood: [],
    });
  });

  it.each([
    ["color:blue", "color blue"],
    ["verdict:maybe", "verdict maybe"],
    ["-seen:last", "seen last"],
    ["constructor:x", "constructor x"],
  ])("looks for %s as text and says so", (query, text) => {
    const parsed = parsePeopleQuery(query);
    expect(parsed.notUnderstood).toEqual([query]);
    expect(parsed.texts.join(" ")).toBe(text);
  });

  it.each(["https://www.linkedin.com/in/ada", "12:30", "a-b", "-", '"'])("takes %s for text", (query) => {
    expect(parsePeopleQuery(query)).toMatchObject({ words: [], notUnderstood: [] });
  });

  it("asks nothing with a word still being typed", () => {
    expect(parsePeopleQuery("verdict: label:")).toEqual({ texts: [], words: [], notUnderstood: [] });
  });

  it("takes words in any case", () => {
    expect(valuesOf(parsePeopleQuery("Verdict:READY"), "verdict")).toEqual(["ready"]);
  });

  it.each(
    [
      "seen:2026 seen:2026-05 seen:<2026-05 seen:2026-05-03 added:>2026-01 added:>=2026-01-05",
      "last:2026-05 last:<=2026 last:2025..2026-06 last:..2026 last:none",
      "messages:10 messages:>10 messages:<=3 messages:10..20 messages:5..",
    ].flatMap((words) => words.split(" ")),
  )("understands %s, and reads it back as it was written", (query) => {
    const [word, ...others] = parsePeopleQuery(query).words;
    expect(others).toEqual([]);
    expect(word && queryWord(word.key, word.value)).toBe(query);
  });

  it.each(["messages:many", "messages:>", "messages:..", "messages:1.5", "last:>12", "last:2026-5", "added:1..2..3"])(
    "doesn't take %s for a word",
    (query) => {
      expect(parsePeopleQuery(query)).toMatchObject({ words: [], notUnderstood: [query] });
    },
  );

  it("never fails on any text", () => {
    const words = fc.constantFrom(
      ...Object.keys(FIXED),
      "label",
      "at",
      "seen",
      "messages",
      "last",
      ">",
      "..",
      "2026-05",
      ":",
      '"',
      "-",
      " ",
      "yes",
      "ready",
    );
    // Any sign there is, halves of pairs too; fast-check's own strings of them take a second to begin with.
    const sign = fc.nat(0x10_ff_ff).map((code) => String.fromCodePoint(code));
    const anything = fc.array(fc.oneof(words, sign), { maxLength: 40 });
    fc.assert(
      fc.property(anything, (parts) => {
        const query = parts.join("");
        const { texts, words: found } = parsePeopleQuery(query);
        expect(texts.every((text) => text !== "")).toBe(true);
        expect(found.every(({ value }) => value !== "")).toBe(true);
      }),
    );
  });

  it("reads a label back as it was written", () => {
    const label = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => text.replaceAll('"', "").replace(/\s+/g, " ").trim())
      .filter((text) => text !== "" && !text.startsWith("//"));
    fc.assert(
      fc.property(label, (text) => {
        expect(valuesOf(parsePeopleQuery(queryWord("label", text)), "label")).toEqual([text]);
      }),
    );
  });
});

describe("a filter", () => {
  it("writes its words into the query and leaves the rest", () => {
    const query = 'ada verdict:ready "head of" -verdict:short';
    expect(withValues(query, "verdict", ["short", "unsure"])).toBe(
      'ada "head of" -verdict:short verdict:short verdict:unsure',
    );
    expect(withValues(query, "label", ["met at school"])).toBe(`${query} label:"met at school"`);
    expect(withValues(query, "verdict", [])).toBe('ada "head of" -verdict:short');
  });

  it("keeps a word that isn't one as written", () => {
    expect(withValues("color:blue ada", "degree", ["1"])).toBe("color:blue ada degree:1");
  });
});

describe("a query that only grows", () => {
  it.each([
    ["", "a", true],
    ["ad", "ada", true],
    ["ada", "ada quill", true],
    ["ada verdict:ready", "ada q verdict:ready", true],
    ["ada", "ad", false],
    ["ada", "quill", false],
    ["ada verdict:ready", "ada verdict:ready verdict:short", false],
    ["ada", "ada aside:any", false],
    ["ada -label:x", "ada", false],
  ])("%s → %s: %s", (before, after, isSo) => {
    expect(isNarrower(parsePeopleQuery(before), parsePeopleQuery(after))).toBe(isSo);
  });
});
