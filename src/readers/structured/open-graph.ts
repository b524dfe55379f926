import { cleanName, cleanText, comparisonKey } from "../text.ts";
import type { Facts } from "./facts.ts";
import { heading, isCompanyName, meta, titleStart } from "./page-marks.ts";

// Two to five words that each begin like a name does; scripts without case pass.
const NAME =
  /^(?=.*[\s\u30fb])(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|de[nr]|el|al|bin|ibn|y|e|zu)(?:\s+(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|de[nr]|el|al|la|bin|ibn|y|e|zu)){1,4}$/u;

/** What an OpenGraph profile says: the parts of the name. */
export function openGraphFacts(document: Document): Facts | undefined {
  if (meta(document, "og:type") !== "profile") return undefined;
  const parts = [meta(document, "profile:first_name"), meta(document, "profile:last_name")];
  const name = parts.every(Boolean) ? cleanName(parts.join(" ")) : undefined;
  return name && !isCompanyName(name) ? { witness: "og", name } : undefined;
}

/**
 * The name in the title, low trust: only where the page calls itself a profile, title and heading (or `og:title`) say the
 * same, and it looks like nothing but a person's name.
 */
export function titleFacts(document: Document): Facts | undefined {
  if (meta(document, "og:type") !== "profile") return undefined;
  const bare = (text: string | undefined): string | undefined =>
    cleanName(cleanText(text)?.replace(/\s*[(（]?@.*$/, ""));
  const title = bare(titleStart(document));
  const second = heading(document) ?? meta(document, "og:title")?.split(/\s+[|·•—–-]\s+/)[0];
  if (!title || !NAME.test(title) || isCompanyName(title) || comparisonKey(bare(second) ?? "") !== comparisonKey(title))
    return undefined;
  return { witness: "title-low", name: title };
}
