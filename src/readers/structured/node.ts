import { decoded } from "../entities.ts";
import { cleanText, LINE_CAP } from "../text.ts";
import { LETTERS } from "./letters.ts";

/** One schema.org thing as a page describes it, whichever syntax it was written in; values are whatever the page put there. */
export type Node = Readonly<Record<string, unknown>>;

/** The things a page describes at its top level, and a way to follow `@id` references between them. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly resolve: (value: unknown) => unknown;
}

// A hostile page may offer a list of a million.
const MOST = 50;

/** Whether a value is a thing with properties. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value or a list of values, always as a list. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST) : [value];
}

/** The names of a thing's types without their vocabulary, e.g. `Person` of `http://schema.org/Person`. */
function typesOf(node: Node): readonly string[] {
  return list(node["@type"]).map((type) => (typeof type === "string" ? (/\w+$/.exec(type)?.[0] ?? "") : ""));
}

/** Whether one of a thing's types is of this kind. */
export function isType(node: Node, kind: RegExp): boolean {
  return typesOf(node).some((type) => kind.test(type));
}

/** A string of structured data as a person would read it. */
export function structuredText(raw: unknown, cap = LINE_CAP): string | undefined {
  // What is cut is at most a few times longer written out in entities.
  return typeof raw === "string" ? cleanText(decoded(raw.slice(0, cap * 8), LETTERS), cap) : undefined;
}

/** The first readable text among the values: a string, a number, a language-tagged value or a thing's name. */
export function text(value: unknown, cap = LINE_CAP): string | undefined {
  for (const one of list(value)) {
    const raw = isNode(one) ? (one["@value"] ?? list(one["name"])[0]) : one;
    const found = structuredText(typeof raw === "number" ? String(raw) : raw, cap);
    if (found) return found;
  }
  return undefined;
}

/** An address as the page wrote it, absolute; `undefined` when it is none. */
export function absolute(raw: string | null | undefined, base: string): string | undefined {
  return raw && raw.length < 2000 && URL.canParse(raw, base) ? new URL(raw, base).href : undefined;
}

/** The addresses among the values, absolute, in the page's order. */
export function addresses(value: unknown, base: string): readonly string[] {
  return list(value).flatMap((one) => {
    const raw = isNode(one) ? (one["@id"] ?? one["url"]) : one;
    return (typeof raw === "string" && /^\s*(https?:|\/|\.)/i.test(raw) && absolute(decoded(raw), base)) || [];
  });
}
