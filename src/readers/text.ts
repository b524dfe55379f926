/** Longest name, and longest other line, taken from a page, in code points (`docs/why.md`, "Caps"). */
const NAME_CAP = 300;
export const LINE_CAP = 1000;

// Most lines need no cleaning at all, and a list has hundreds.
const PLAIN = /^[A-Za-z0-9][!-~]*(?: [!-~]+)*$/u;
const BIDI_CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LEADING_BULLETS = /^[\s·•‧∙|\uf0d8]+/u;
// What people put around a name; ©, ® and ™ count as pictographs in Unicode but belong to credentials ("PMP®").
const DECORATION =
  /(?![©®™])\p{Extended_Pictographic}|[\p{Emoji_Modifier}\p{Regional_Indicator}\p{Co}]|\u{fe0f}|\u{200d}|\u{20e3}/gu;
const PRONOUNS = /\s*[([](?:\p{L}{1,5}\s?\/\s?){1,3}\p{L}{1,6}[)\]]/gu;
const TRAILING_BULLETS = /[\s·•‧∙|]+$/u;

/**
 * A line of page text as a person would copy it: NFC, white space collapsed, bidirectional controls and leading bullets
 * dropped, cut at `cap` code points with an ellipsis. Empty and masked text (no letter or digit left) gives `undefined`.
 */
export function cleanText(raw: string | null | undefined, cap = LINE_CAP): string | undefined {
  if (!raw) return undefined;
  if (raw.length <= cap && PLAIN.test(raw)) return raw;
  // A hostile page may offer a megabyte; nothing past a few caps can matter.
  const text = raw
    .slice(0, cap * 8)
    .toWellFormed()
    .normalize("NFC")
    .replace(BIDI_CONTROLS, "")
    .replace(/\s+/gu, " ")
    .replace(LEADING_BULLETS, "")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const points = Array.from(text);
  return points.length > cap ? `${points.slice(0, cap - 1).join("")}…` : text;
}

/** The same text for comparing only: without emoji, case and outer punctuation. Never shown. */
export function comparisonKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").replace(DECORATION, "").replace(/\s+/gu, " ").trim().toLocaleLowerCase("en");
}

/** A person's name without the decoration people put around it (emoji, symbols, pronouns); credentials and brackets stay. */
export function cleanName(raw: string | null | undefined): string | undefined {
  const bare = raw
    ?.slice(0, NAME_CAP * 8)
    .replace(DECORATION, " ")
    .replace(PRONOUNS, " ")
    .replace(TRAILING_BULLETS, "");
  const text = cleanText(bare, NAME_CAP);
  return text && /\p{L}/u.test(text) ? text : undefined;
}
