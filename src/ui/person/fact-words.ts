import type { Fact, Person } from "../../domain/person/person.ts";
import { textOf } from "../../domain/person/person.ts";
import { say, sayDay } from "../words/words.ts";

/** What somebody does, where, in what place, and how near they are on their site: without saying anything twice. */
export function factsOf(person: Person): readonly string[] {
  const [headline, organization] = [textOf(person, "headline"), textOf(person, "organization")];
  const title = headline === "" ? (person.facts.title?.value ?? "") : headline;
  const degree = person.facts.degree?.value;
  const parts = [
    title,
    organization === "" || title.includes(organization) ? "" : say("sort_worksAt", organization),
    person.facts.location?.value ?? "",
    degree === undefined ? "" : say(`degree_${degree}`),
  ];
  return parts.filter((part) => part !== "");
}

function sourceWords({ source, on }: Fact<unknown>): string {
  if (source === "linkedin-archive") return say("from_archive", sayDay(on));
  if (source === "csv" || source === "vcard" || source === "user") return say(`from_${source}`, sayDay(on));
  return URL.canParse(source) && /^https?:/.test(source) ? say("from_page", new URL(source).hostname, sayDay(on)) : "";
}

/** Where the facts come from and of what day they are: the newest of them speaks for all; empty when that is unknown. */
export function provenanceWords({ facts }: Person): string {
  const shown = [facts.headline, facts.title, facts.organization, facts.location, facts.name];
  const newest = shown
    .filter((fact) => fact !== undefined)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0];
  return newest ? sourceWords(newest) : "";
}
