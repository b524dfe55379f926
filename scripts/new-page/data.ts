import type { Addresses } from "./addresses.ts";
import type { Words } from "./words.ts";

const WRAPPERS =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)\s*$/gu;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f]/gu;
const KEPT = /^@(?:context|type)$/u;

function rewritten(value: unknown, key: string, words: Words, addresses: Addresses): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(one, key, words, addresses));
  if (typeof value === "number") return Number(words.text(String(value)));
  if (typeof value === "string") {
    if (KEPT.test(key)) return value;
    return /^(?:https?:|\/|#)/iu.test(value) ? addresses.rewrite(value) : words.text(value);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (/image|logo|photo|thumbnail|contentUrl|email|telephone|faxNumber/iu.test(name)) return [];
      return [[/^@?[a-zA-Z]+$/u.test(name) ? name : words.text(name), rewritten(inner, name, words, addresses)]];
    }),
  );
}

/** Rewrites a JSON-LD script; what can't be parsed goes, as nothing in it can be told apart. */
export function rewriteData(script: Element, words: Words, addresses: Addresses): void {
  try {
    const data = JSON.parse((script.textContent ?? "").replace(WRAPPERS, "").replace(CONTROLS, " ")) as unknown;
    // No "<" inside, so that nothing in it ends the script.
    script.textContent = `\n${JSON.stringify(rewritten(data, "", words, addresses), null, 1).replaceAll("<", "\\u003c")}\n`;
  } catch {
    script.remove();
  }
}
