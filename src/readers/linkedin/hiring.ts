import type { Degree } from "../../domain/page/profile.ts";
import type { ProfileAddress } from "../../domain/page/profile-address.ts";
import { comparisonKey } from "../text.ts";
import { degreeNamed } from "./degree.ts";
import { personOf } from "./links.ts";
import { only } from "./said.ts";

// The badge's word in the labels of photos and links; the frame around a photo can't be used, it is the same for open-to-work.
const HIRING =
  /,\s*(?:is hiring|hiring|recrute|contratando|contrata|sta assumendo|stellt ein|werft aan|rekryterar)(?=$|[\s,])/u;

/** Whether the label of somebody's photo or link carries the hiring badge: "NAME, hiring", "NAME, Hiring Premium Profile 1st". */
export function isHiringLabel(label: string | null | undefined, name: string): boolean {
  if (!label || label.length > 400) return false;
  const [text, key] = [comparisonKey(label), comparisonKey(name)];
  const at = text.indexOf(key);
  return at !== -1 && !/open[ _]to[ _]work/u.test(text) && HIRING.test(text.slice(at + key.length));
}

/** What the labels of a person's own links elsewhere on the page add, such as "NAME, Hiring Premium Profile 1st" on activity. */
export function labelsAbout(
  main: ParentNode,
  address: ProfileAddress,
  name: string,
): { degree: Degree | undefined; isHiring: boolean } {
  const key = comparisonKey(name);
  // The slug in the selector spares looking at every other person's link; one that needs escaping does without.
  const slug = /^[\w-]+$/u.test(address.handle) ? address.handle : "";
  const found = new Set<string>();
  for (const anchor of main.querySelectorAll(`a[aria-label][href*="/in/${slug}"]`)) {
    const label = anchor.getAttribute("aria-label") ?? "";
    // Every post of theirs repeats the same label.
    if (found.has(label) || label.length >= 400 || !comparisonKey(label).startsWith(key)) continue;
    if (personOf(anchor)?.url === address.url && !anchor.closest("aside")) found.add(label);
  }
  const labels = [...found];
  return {
    degree: only(labels.map((label) => degreeNamed(/\s(\S{1,6}\s?\+?)$/u.exec(label)?.[1]))),
    isHiring: labels.some((label) => isHiringLabel(label, name)),
  };
}
