import type { Day } from "../domain/attributes.ts";

/** The user's calendar day now. Surfaces ask the clock here; the domain gets days as arguments. */
export function today(): Day {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
