import type { Degree } from "../../domain/page/profile.ts";
import { latinDigits } from "./dates.ts";

// "1st", "2.", "3e et +", "2º", "3rd+", "1次", "2-й": the first digit decides, and little may follow it.
const NUMBERED = /^([1-3])(?![\d])(?:[-:]?[\p{L}\p{M}.ºª°]{0,4})(?:\s?\+|\s(?:et|y|e|u|i|und)\s?\+|\+\s?)?$/u;
// Hebrew and Arabic write the degree out.
const WORDS: ReadonlyMap<string, Degree> = new Map([
  ["ראשון", 1],
  ["שני", 2],
  ["שלישי", 3],
  ["الأول", 1],
  ["الأولى", 1],
  ["الثاني", 2],
  ["الثانية", 2],
  ["الثالث", 3],
  ["الثالثة", 3],
]);
const MARKER = /^[\s\p{Cf}]*[·•‧∙・][\s\p{Cf}]*(.+)$/u;
const MARKER_AT_END = /\s[·•‧∙・]\s*([^·•‧∙・]{1,16})$/u;

/** The degree a short text names ("2nd", "3rd+", "1."), or `undefined` when it is anything else. */
export function degreeNamed(text: string | null | undefined): Degree | undefined {
  const plain = latinDigits((text ?? "").slice(0, 60))
    .replace(/\p{Cf}/gu, "")
    .trim();
  const word = WORDS.get(plain.replace(/\+$/u, "").trim());
  if (word) return word;
  const digit = NUMBERED.exec(plain)?.[1];
  return digit ? (Number(digit) as Degree) : undefined;
}

/** The degree in a marker that stands by itself behind a bullet ("· 1st"). */
export function degreeMarker(text: string): Degree | undefined {
  return text.length > 60 ? undefined : degreeNamed(MARKER.exec(text)?.[1]);
}

/** The degree at the end of a line that begins with a name ("Maren Oldcastle • 2nd"). */
export function degreeAtEnd(text: string): Degree | undefined {
  return degreeNamed(MARKER_AT_END.exec(text)?.[1]);
}
