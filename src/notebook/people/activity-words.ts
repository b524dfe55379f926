import type { Activity } from "../../database/journal/time-line.ts";
import type { Answer, Attribute } from "../../domain/person/attributes.ts";
import type { CareerNews } from "../../domain/person/career.ts";
import type { FieldChange } from "../../domain/history/change.ts";
import type { Encounter } from "../../domain/person/encounter.ts";
import type { Experience } from "../../domain/person/experience.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Fact } from "../../domain/person/person.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { say, sayList } from "../../ui/words/words.ts";

type Way = "made" | "changed" | "removed";

function wayOf({ before, after }: FieldChange): Way {
  if (after === undefined) return "removed";
  return before === undefined ? "made" : "changed";
}

function answerWords(attribute: Attribute, before: Answer | undefined, after: Answer | undefined): string {
  const name = say(`attribute_${attribute}`);
  if (!after) return say("time_unanswered", name);
  const isReason = before?.value === after.value && before.reason !== after.reason;
  return isReason ? say("time_reason", name) : say("time_answer", name, say(`answer_${after.value}`));
}

function labelWords(before: readonly string[], after: readonly string[]): readonly string[] {
  const [on, off] = [after.filter((one) => !before.includes(one)), before.filter((one) => !after.includes(one))];
  return [
    ...(on.length > 0 ? [say("time_labelOn", sayList(on))] : []),
    ...(off.length > 0 ? [say("time_labelOff", sayList(off))] : []),
  ];
}

function valueWords(value: string | number | NamedOrganization): string {
  return typeof value === "object" ? value.name : String(value);
}

function factWords(
  field: string,
  before: Fact<string> | undefined,
  after: Fact<string> | undefined,
): readonly string[] {
  // The same thing said again on another day is no news.
  if (!after || JSON.stringify(before?.value) === JSON.stringify(after.value)) return [];
  return [say("time_fact", say(`time_field_${field as "headline"}`), valueWords(after.value))];
}

function newsWords(before: readonly CareerNews[], after: readonly CareerNews[]): readonly string[] {
  const known = new Set(before.map(({ on, to }) => `${on} ${to.name}`));
  return after
    .filter(({ on, to }) => !known.has(`${on} ${to.name}`))
    .map(({ from, to }) => say("time_moved", from.name, to.name));
}

function changeWords(change: FieldChange): readonly string[] {
  const [field = "", part = ""] = change.field.split(".");
  const { before, after } = change;
  switch (field) {
    case "answers":
      return [answerWords(part as Attribute, before as Answer | undefined, after as Answer | undefined)];
    case "facts":
      return factWords(part, before as Fact<string> | undefined, after as Fact<string> | undefined);
    case "corrections": {
      const name = say(`time_field_${part as "headline"}`);
      return [typeof after === "string" ? say("time_corrected", name, after) : say("time_uncorrected", name)];
    }
    case "labels":
      return labelWords((before ?? []) as readonly string[], (after ?? []) as readonly string[]);
    case "careerNews":
      return newsWords((before ?? []) as readonly CareerNews[], (after ?? []) as readonly CareerNews[]);
    case "paths":
      return [say(`time_path_${wayOf(change)}`, ((after ?? before) as Path).hirer.name)];
    case "experiences":
      return [say(`time_experience_${wayOf(change)}`, ((after ?? before) as Experience).what)];
    case "encounters":
      return [say(after === undefined ? "time_encounter_removed" : `time_${(after as Encounter).how}`)];
    case "isSetAside":
      return [say(after === true ? "time_setAside" : "time_takenBackIn")];
    case "note":
    case "volunteersAt":
    case "addresses":
    case "evidence":
    case "mergedFrom":
    case "apartFrom":
      return [say(`time_${field}`)];
    default:
      return [];
  }
}

function activityWords({ store, what, kind, change }: Activity): readonly string[] {
  if (change && store === "people") return changeWords(change);
  if (store === "people") {
    if (what === "removed") return [say("time_removed")];
    return [say(kind === "import" ? "time_imported" : "time_added")];
  }
  if (store === "exchanges") return [say(`time_exchange_${what}`)];
  if (store === "asks") return [say(`time_ask_${what}`)];
  return store === "steps" ? [say(`time_step_${what}`)] : [];
}

/** What one change was, in words: all that happened by it; empty when it is nothing to tell. */
export function groupWords(group: readonly Activity[]): string {
  const words = [...new Set(group.flatMap(activityWords))];
  const isSeenAgain = words.length === 0 && group.some(({ change }) => change?.field.startsWith("facts."));
  const told = isSeenAgain ? say("time_seenAgain") : words.join(" · ");
  return told !== "" && group.some(({ isUndone }) => isUndone) ? say("time_undone", told) : told;
}
