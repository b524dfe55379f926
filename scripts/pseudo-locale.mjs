// Words that nobody speaks, for the tests: every message in brackets, longer and accented, or right to left. Whatever is on a page
// outside of brackets is no message. Never in a package.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grantedCopy } from "./extension-browser.mjs";

const ACCENTED = new Map([..."aeiouycnszAEIOUYCNSZ"].map((letter, at) => [letter, [..."áéîöüýçñšžÀÉÎÖÜÝÇÑŠŽ"][at]]));
const HEBREW = new Map(
  [..."abcdefghijklmnopqrstuvwxyz"].map((letter, at) => [letter, [..."אבצדעפגהיטקלמנופקרסתואושיז"][at]]),
);
const LONGER = 0.4;

/** @param {string} text @param {Map<string, string | undefined>} letters */
function disguised(text, letters) {
  return [...text].map((letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? letter).join("");
}

/**
 * One message in the pseudo language: its places for names ($NAME$) stay, its letters don't, and it is 40 % longer.
 * @param {string} message @param {boolean} isRightToLeft
 */
export function pseudoMessage(message, isRightToLeft = false) {
  const parts = message.split(/(\$\w+\$)/);
  const words = parts.map((part, at) => (at % 2 === 1 ? part : disguised(part, isRightToLeft ? HEBREW : ACCENTED)));
  const tail = (isRightToLeft ? "נוסף " : "möré ").repeat(Math.ceil((message.length * LONGER) / 5)).trimEnd();
  return `⟦${words.join("")} ${tail}⟧`;
}

/**
 * A granted copy of the built package that speaks the pseudo language in place of English, and nothing else.
 * @param {{ isRightToLeft?: boolean }} [options]
 */
export function pseudoCopy({ isRightToLeft = false } = {}) {
  const copy = grantedCopy();
  for (const locale of ["de", "es"]) rmSync(join(copy, "_locales", locale), { recursive: true, force: true });
  const path = join(copy, "_locales/en/messages.json");
  /** @type {Record<string, { message: string }>} */
  const messages = JSON.parse(readFileSync(path, "utf8"));
  for (const [key, word] of Object.entries(messages)) {
    if (key === "language") word.message = isRightToLeft ? "he" : "en";
    else if (!key.startsWith("extension")) word.message = pseudoMessage(word.message, isRightToLeft);
  }
  writeFileSync(path, JSON.stringify(messages));
  return copy;
}
