import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import { isDay } from "../../domain/history/day.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { addressValue, contentLine, escapeText } from "./content-line.ts";
import { atLevel, type ExportLevel } from "../export/export-level.ts";

export type VcardVersion = "4.0" | "3.0";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function uid(id: string, version: VcardVersion): string {
  if (!UUID.test(id)) return contentLine(version === "4.0" ? "UID;VALUE=text" : "UID", escapeText(id));
  return contentLine("UID", version === "4.0" ? `urn:uuid:${id}` : id);
}

/** Family name last, as far as a name written in one line tells it. */
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  const given = words.slice(0, family === "" ? undefined : -1).join(" ");
  return `${escapeText(family)};${escapeText(given)};;;`;
}

/** A line of plain text. 4.0 leaves a semicolon alone where nothing is divided by it, and readers then take a backslash for text. */
function textLine(name: string, text: string | undefined, version: VcardVersion): string {
  const escaped = escapeText(text ?? "");
  if (escaped === "") return "";
  return contentLine(
    name,
    version === "4.0" ? escaped.replace(/\\(\\|;)/g, (pair) => (pair === "\\;" ? ";" : pair)) : escaped,
  );
}

/** Our own properties (`docs/vcard.md`); readers that don't know them pass them over. */
function own(person: Person, version: VcardVersion): string {
  const answers = ATTRIBUTES.flatMap((attribute) => {
    const answer = person.answers[attribute];
    if (!answer) return [];
    const name = `X-VOUCHBOOK-${attribute.toUpperCase()}`;
    // A parameter's value can't be escaped, so what is no day has no place there.
    const on = isDay(answer.on) ? `;X-ON=${answer.on}` : "";
    return [contentLine(`${name}${on}`, escapeText(answer.value)), textLine(`${name}-REASON`, answer.reason, version)];
  });
  return [
    textLine("X-VOUCHBOOK-HEADLINE", textOf(person, "headline"), version),
    ...answers,
    textLine("X-VOUCHBOOK-VOLUNTEERS-AT", person.volunteersAt, version),
  ].join("");
}

/** One person as a vCard 4.0 (RFC 6350) or 3.0 (RFC 2426). */
export function writeVcard(whole: Person, level: ExportLevel, version: VcardVersion): string {
  const person = atLevel(whole, level);
  const { title, location } = person.facts;
  const name = textOf(person, "name");
  const labels = (person.labels ?? []).map(escapeText).join(",");
  return [
    contentLine("BEGIN", "VCARD"),
    contentLine("VERSION", version),
    uid(person.id, version),
    // The one property a card must have.
    textLine("FN", name, version) || contentLine("FN", "?"),
    contentLine("N", nameParts(name)),
    textLine("TITLE", title?.value, version),
    textLine("ORG", textOf(person, "organization"), "3.0"),
    location ? contentLine("ADR", `;;;${escapeText(location.value)};;;`) : "",
    ...person.addresses.map((address) => contentLine("URL", addressValue(address))),
    labels === "" ? "" : contentLine("CATEGORIES", labels),
    textLine("NOTE", person.note, version),
    own(person, version),
    contentLine("END", "VCARD"),
  ].join("");
}
