import { profileAddress, webAddress } from "../../domain/page/profile-address.ts";
import { unescapeText } from "./content-line.ts";
import type { IncomingPerson } from "../import/incoming.ts";
import { oneLine, withinLimits } from "../import/limits.ts";
import { type Becomes, columnsOf, type FileColumns } from "../import/columns.ts";
import type { Fault } from "../import/archive.ts";
import { vcardProperties, type VcardProperty } from "./vcard-lines.ts";

type Card = readonly VcardProperty[];

/** The parts of a value that stand between unescaped separators. */
function parts(value: string, separator: ";" | ","): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") at += 1;
    else if (value[at] === separator) {
      found.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, value.slice(from)].map(unescapeText);
}

function valueOf(card: Card, name: string): string {
  return card.find((property) => property.name === name)?.value ?? "";
}

function nameOf(card: Card): string {
  const full = unescapeText(valueOf(card, "FN")).trim();
  if (full !== "") return full;
  const [family = "", given = "", more = ""] = parts(valueOf(card, "N"), ";");
  return `${given} ${more} ${family}`;
}

/** Addresses of profiles. Others only where a card has a property of ours: a company's home page is shared by all who work there. */
function addressesOf(card: Card): readonly string[] {
  const isOurs = card.some(({ name }) => name.startsWith("X-VOUCHBOOK"));
  const urls = card.filter(({ name }) => name === "URL" || name === "X-SOCIALPROFILE");
  const found = urls.flatMap(({ value }) => {
    const url = /^https?:/i.test(value) ? value.replaceAll("\\", "") : unescapeText(value);
    return profileAddress(url)?.url ?? (isOurs ? (webAddress(url) ?? []) : []);
  });
  return [...new Set(found)];
}

/**
 * The person of a card: facts, labels and the note. A card can't prove who wrote it, so our own properties answer nothing here
 * (`docs/vcard.md`).
 */
function personOf(card: Card): IncomingPerson | undefined {
  const line = (name: string): string => oneLine(unescapeText(valueOf(card, name)));
  const name = oneLine(nameOf(card));
  if (name === "") return undefined;
  const organization = oneLine(parts(valueOf(card, "ORG"), ";")[0] ?? "");
  const categories = card.filter((property) => property.name === "CATEGORIES");
  const labels = new Set(categories.flatMap(({ value }) => parts(value, ",")).filter((label) => label.trim() !== ""));
  const [, , , locality = "", region = "", , country = ""] = parts(valueOf(card, "ADR"), ";");
  const location = oneLine([locality, region, country].filter((part) => part !== "").join(", "));
  const [title, headline, note] = [
    line("TITLE"),
    line("X-VOUCHBOOK-HEADLINE"),
    unescapeText(valueOf(card, "NOTE")).trim(),
  ];
  return withinLimits({
    name,
    addresses: addressesOf(card),
    ...(title !== "" && { title }),
    ...(headline !== "" && { headline }),
    ...(organization !== "" && { organization: { name: organization } }),
    ...(location !== "" && { location }),
    ...(labels.size > 0 && { labels: [...labels] }),
    ...(note !== "" && { note }),
  });
}

/** What the properties of a card become; all others are left out. */
const KEPT: ReadonlyMap<string, Becomes> = new Map([
  ["FN", "name"],
  ["N", "name"],
  ["ORG", "organization"],
  ["TITLE", "title"],
  ["X-VOUCHBOOK-HEADLINE", "headline"],
  ["ADR", "location"],
  ["URL", "address"],
  ["X-SOCIALPROFILE", "address"],
  ["CATEGORIES", "labels"],
  ["NOTE", "note"],
]);

/** Lines pass between two reports of progress. */
const REPORT_LINES = 20_000;

/**
 * The people of a vCard file (2.1, 3.0 or 4.0); a card without a name is told by the line it begins on. `onProgress` hears the share
 * done, 0 to 1.
 */
export function readVcards(
  text: string,
  file: string,
  onProgress: (done: number) => void = () => undefined,
): {
  readonly people: readonly IncomingPerson[];
  readonly faults: readonly Fault[];
  readonly columns: FileColumns;
} {
  const people: IncomingPerson[] = [];
  const faults: Fault[] = [];
  let card: VcardProperty[] | undefined;
  let begins = 0;
  const names = new Set<string>();
  const properties = vcardProperties(text.replace(/^\ufeff/, ""), (line, lines) => {
    if (line % REPORT_LINES === 0) onProgress(line / lines);
  });
  for (const property of properties) {
    const { name, value, line } = property;
    if (name === "BEGIN" && /^vcard$/i.test(value.trim())) [card, begins] = [[], line];
    else if (name === "END" && card) {
      const person = personOf(card);
      if (person) people.push(person);
      else faults.push({ file, line: begins, why: "unreadableRow" });
      card = undefined;
    } else if (card) {
      card.push(property);
      names.add(name);
    }
  }
  if (card) faults.push({ file, line: begins, why: "unreadableRow" });
  const told = [...names].filter((name) => name !== "VERSION");
  return { people, faults, columns: columnsOf(file, told, (name) => KEPT.get(name)) };
}
