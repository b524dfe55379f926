import type { PeoplePage } from "../../domain/page/page.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { cleanText } from "../text.ts";
import { linesOf, textOf } from "./lines.ts";
import { countIn } from "./mutual.ts";
import { nameIn } from "./names.ts";
import { readPersonRow, rowProfile } from "./person-row.ts";
import { rowsByPerson } from "./rows-by-person.ts";
import { said } from "./said.ts";
import { CONNECTIONS } from "./selectors.ts";
import { shownOf } from "./visibility.ts";

/** One row: the name and headline are inside the person's link, the day of connecting outside it. */
function profileIn(row: Element): Profile | undefined {
  const person = readPersonRow(row, "shown");
  if (!person) return undefined;
  const classed = row.closest(CONNECTIONS.classicList) !== null;
  // A row that lost its link would join the next one's.
  const own = person.link.closest(CONNECTIONS.classicRow) ?? person.link;
  const name = classed ? nameIn(textOf(own.querySelector(CONNECTIONS.name))) : person.name;
  const [, second] = shownOf(linesOf(person.link), person.link);
  const headline = cleanText(classed ? textOf(own.querySelector(CONNECTIONS.headline)) : second?.text);
  const degree = said(1 as const, "connections-list");
  return name ? rowProfile({ ...person, name }, { headline: said(headline, "row-line"), degree }) : undefined;
}

/** Reads the list of the user's own connections, as far as it has been scrolled; all of them are first degree. */
export function readConnections(document: Document): PeoplePage | undefined {
  const list = document.querySelector(CONNECTIONS.list);
  if (!list) return undefined;
  const people = rowsByPerson(list).flatMap((row) => profileIn(row) ?? []);
  const total = countIn(textOf(document.querySelector(CONNECTIONS.header)));
  return { kind: "people", people, ...(total === undefined ? {} : { total }) };
}
