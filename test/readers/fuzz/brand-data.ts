import { decoded } from "../../../src/readers/entities.ts";
import type { Subject } from "./owners.ts";
import { branded, STRANGER } from "./token.ts";

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const KEPT = /^@|url|date|sameAs/iu;

function brandAll(value: unknown, key: string): unknown {
  if (typeof value === "string") return KEPT.test(key) || /^https?:/u.test(value) ? value : branded(value, STRANGER);
  if (Array.isArray(value)) return value.map((one) => brandAll(one, key));
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, brandAll(inner, name)]));
}

/** Persons other than the subject, wherever they stand in the data. */
function brandOthers(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => brandOthers(one, names));
  if (!isNode(value)) return value;
  const name = typeof value["name"] === "string" ? decoded(value["name"]).replace(/\s+/gu, " ").trim() : undefined;
  const isOther = [value["@type"]].flat().includes("Person") && name !== undefined && !names.includes(name);
  if (isOther) return brandAll(value, "");
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, brandOthers(inner, names)]));
}

/** Marks the persons in a profile page's JSON-LD that are not its subject. */
export function brandData(document: Document, subject: Subject): void {
  if (subject.kind !== "profile") return;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      script.textContent = JSON.stringify(brandOthers(JSON.parse(script.textContent ?? ""), subject.people));
    } catch {
      // Damaged on purpose; it stays so.
    }
  }
}
