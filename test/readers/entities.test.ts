import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decoded as decodedBy } from "../../src/readers/entities.ts";
import { LETTERS } from "../../src/readers/structured/letters.ts";

const decoded = (text: string): string => decodedBy(text, LETTERS);

const WRITTEN: readonly (readonly [string, string])[] = [
  ["Ellery &amp; Vance", "Ellery & Vance"],
  ["Ellery &amp;amp; Vance", "Ellery & Vance"],
  ["O&#39;Quarrel", "O'Quarrel"],
  ["O&#x27;Quarrel", "O'Quarrel"],
  ["R\\u0026D Lead", "R&D Lead"],
  ["R\\u0026amp;D Lead", "R&D Lead"],
  ["Hardware\\/Software", "Hardware/Software"],
  ["K&uuml;stenwerk &ndash; Bau", "Küstenwerk – Bau"],
  ["Stra&szlig;e, &Aring;rhus, &yuml;", "Straße, Århus, ÿ"],
  ["Fish&nbsp;Bone", "Fish Bone"],
  ["日本&#26666;式", "日本株式"],
];
// What isn't an entity stays as it is.
const STANDING = ["AT&T", "Q&A; more", "&unknownname;", "&#0;", "&#9999999;", "&;", "C:\\under", "a && b", ""];

describe("text of structured data", () => {
  test.each(WRITTEN)("%s is %s", (written, meant) => expect(decoded(written)).toBe(meant));
  test.each(STANDING)("%s stands", (text) => expect(decoded(text)).toBe(text));

  it("is itself after any one escaping", () => {
    const escaped = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z &<"'äß]{0,30}$/), (text) => {
        expect(decoded(escaped(text))).toBe(text);
      }),
    );
  });
});
