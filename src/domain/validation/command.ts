import { ATTRIBUTES } from "../person/attributes.ts";
import type { Command } from "../person/command.ts";

/** The texts each kind of command needs, by where they are in it. */
const SHAPES: Readonly<Record<Command["kind"], readonly string[]>> = {
  answer: ["attribute", "value", "on"],
  explain: ["attribute", "reason", "on"],
  write: ["note"],
  correct: ["field", "text"],
  label: ["text"],
  unlabel: ["text"],
  setAside: [],
  volunteers: ["text"],
  addPath: ["path.id", "path.organization", "path.on", "path.hirer.name"],
  answerPath: ["id", "value", "on"],
  addExperience: ["experience.id", "experience.on", "experience.what"],
  addEncounter: ["how", "on"],
  removePath: ["id"],
  removeExperience: ["id"],
  removeEncounter: ["id"],
  noneOfThem: ["on"],
  readNews: [],
};

/** Whether a value out of a store is a command: of a known kind, with every text it needs where it belongs. */
export function isCommand(value: unknown): value is Command {
  const at = (path: string): unknown =>
    path
      .split(".")
      .reduce<unknown>((held, field) => (held as Readonly<Record<string, unknown>> | null)?.[field], value);
  const kind = at("kind");
  if (typeof kind !== "string" || !Object.hasOwn(SHAPES, kind)) return false;
  const base = at("base");
  if (base !== undefined && typeof base !== "string") return false;
  const isKnown = (path: string, known: readonly unknown[]): boolean =>
    at(path) === undefined || known.includes(at(path));
  if (!isKnown("attribute", ATTRIBUTES) || !isKnown("value", ["yes", "no", "unknown"])) return false;
  if (kind === "correct" && !isKnown("field", ["name", "headline", "organization"])) return false;
  if (kind === "setAside" && typeof at("isSetAside") !== "boolean") return false;
  return SHAPES[kind as Command["kind"]].every((path) => typeof at(path) === "string");
}
