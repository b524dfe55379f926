import { cleanName, comparisonKey } from "../text.ts";
import { said, type Said } from "./said.ts";

const COUNT = /^\s*[\p{Cf}]*\(\p{Nd}+\+?\)\s*/u;
const SITE = /(?:^|\s*[|\-–]\s*)LinkedIn\s*$/u;

/** The document's title without the count of notifications and the site's name; `undefined` when nothing is left. */
export function titleOf(document: Document): string | undefined {
  const raw = document.querySelector("title")?.textContent?.slice(0, 2_000) ?? "";
  const text = raw.replace(/\s+/gu, " ").replace(COUNT, "").replace(SITE, "").trim();
  return text || undefined;
}

/** Whether one text is the other, or the other's beginning up to a word's end. Case and emoji don't count. */
export function beginsWith(text: string, beginning: string): boolean {
  const [whole, start] = [comparisonKey(text), comparisonKey(beginning)];
  return start !== "" && whole.startsWith(start) && !/^[\p{L}\p{M}\p{N}]/u.test(whole.slice(start.length));
}

/** A person's name out of a line that may end in a degree ("Maren Oldcastle • 2nd"); never the site's stand-in for a hidden person. */
export function nameIn(line: string | null | undefined): string | undefined {
  // Two copies run together, one for the eye and one for assistive technology; a lone doubled word may be a name ("Jean Jean").
  const once = line?.slice(0, 2_000).replace(/^(\S{1,40} .{1,300}?)\s?\1$/u, "$1");
  const name = cleanName(once?.split(/\s+[·•‧∙]\s+(?=\S)/u)[0]);
  return name && !/linkedin/iu.test(name) && !/^https?:|[<>{}]/u.test(name) ? name : undefined;
}

/** The name heading and title agree on: the shorter one when the other only goes on. Two different names are none. */
export function agreedName(
  heading: string | undefined,
  title: string | undefined,
  witness: string,
): Said<string> | undefined {
  const name = nameIn(heading);
  if (!name) return undefined;
  const titled = cleanName(title);
  if (!titled) return said(name, witness);
  if (beginsWith(titled, name)) return said(name, `${witness}+title`);
  return beginsWith(name, titled) && titled.includes(" ") ? said(titled, `${witness}+title`) : undefined;
}
