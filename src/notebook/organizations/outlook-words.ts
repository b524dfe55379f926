import type { Day } from "../../domain/history/day.ts";
import { type Organization, openingsOn, outlookOn } from "../../domain/organization/organization.ts";
import { say, sayCount, sayDay } from "../../ui/words/words.ts";

/** Where something was learned, in words; empty when the user just said so. */
export function sourceWords(source: string): string {
  if (source === "user" || source === "") return "";
  if (source === "linkedin-archive") return say("orgs_sourceArchive");
  return URL.canParse(source) && /^https?:/.test(source) ? new URL(source).hostname : source;
}

/** The outlook in a sentence, with its day and source, and since when it no longer counts. */
export function outlookSentence(organization: Organization, today: Day): string {
  const outlook = outlookOn(organization, today);
  if (outlook.on === undefined) return say("orgs_outlookNever");
  const source = sourceWords(organization.outlook?.source ?? "");
  const value = "since" in outlook ? outlook.was : outlook.value;
  const seen =
    source === ""
      ? say("orgs_outlookSeen", say(`outlook_${value}`), sayDay(outlook.on))
      : say("orgs_outlookSeenAt", say(`outlook_${value}`), sayDay(outlook.on), source);
  return "since" in outlook ? `${seen} ${say("orgs_fadedSince", sayDay(outlook.since))}` : seen;
}

/** The outlook and the openings that count today, in a few words for a list. */
export function outlookBrief(organization: Organization, today: Day): string {
  const outlook = outlookOn(organization, today);
  const openings = openingsOn(organization, today).length;
  const said = [
    outlook.value === "unknown" ? "" : say(`outlook_${outlook.value}`),
    "since" in outlook ? say("orgs_wasOutlook", say(`outlook_${outlook.was}`), sayDay(outlook.since)) : "",
    openings > 0 ? sayCount("orgs_openings", openings) : "",
  ];
  return said.filter((words) => words !== "").join(" · ");
}
