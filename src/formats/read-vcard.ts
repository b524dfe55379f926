import { type Answers, ATTRIBUTES, type Attribute } from "../domain/attributes.ts";
import { cut } from "../domain/person.ts";
import { profileAddress, webAddress } from "../domain/profile-address.ts";
import { unescapeText } from "./content-line.ts";
import type { IncomingPerson } from "./incoming.ts";
import type { Fault } from "./linkedin-archive/archive.ts";

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
  readonly line: number;
}

// A group (`item1.URL`) and parameters (quoted ones may hold a colon) before the colon.
const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s;

function unfolded(text: string): readonly { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(line)) last.text += line.slice(1);
    else if (last && /ENCODING=QUOTED-PRINTABLE/i.test(last.text) && last.text.endsWith("="))
      last.text = last.text.slice(0, -1) + line;
    else lines.push({ text: line, line: index + 1 });
  });
  return lines;
}

function quotedPrintable(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("%", "%25").replace(/=([\dA-F]{2})/gi, "%$1"));
  } catch {
    return value;
  }
}

/** The parts of a value that stand between unescaped separators. */
function parts(value: string, separator: ";" | ","): readonly string[] {
  const found =
    value.match(separator === ";" ? /(?:\\[\s\S]|[^;\\])+|(?<=^|;)(?=;|$)/g : /(?:\\[\s\S]|[^,\\])+/g) ?? [];
  return found.map(unescapeText);
}

/** The day an answer was given is ours; a card from elsewhere has no answers at all. */
function answersOf(card: readonly Property[]): Answers {
  const pairs = ATTRIBUTES.flatMap((attribute): [Attribute, Answers[Attribute]][] => {
    const name = `X-VOUCHBOOK-${attribute.toUpperCase()}`;
    const given = card.find((property) => property.name === name);
    const on = /X-ON=(\d{4}-\d{2}-\d{2})/i.exec(given?.parameters ?? "")?.[1];
    const value = given?.value;
    if (on === undefined || (value !== "yes" && value !== "no" && value !== "unknown")) return [];
    const reason = card.find((property) => property.name === `${name}-REASON`)?.value;
    return [[attribute, { value, on, ...(reason !== undefined && { reason: cut(unescapeText(reason), 300) }) }]];
  });
  return Object.fromEntries(pairs);
}

function nameOf(card: readonly Property[]): string {
  const full = unescapeText(card.find(({ name }) => name === "FN")?.value ?? "").trim();
  if (full !== "") return full;
  const [family = "", given = ""] = parts(card.find(({ name }) => name === "N")?.value ?? "", ";");
  return `${given} ${family}`.trim();
}

function personOf(card: readonly Property[]): IncomingPerson | undefined {
  const first = (name: string): string =>
    unescapeText(card.find((property) => property.name === name)?.value ?? "").trim();
  const line = (text: string): string => cut(text.replace(/\s+/g, " ").trim(), 1000);
  const name = cut(line(nameOf(card)), 300);
  if (name === "") return undefined;
  const urls = card.filter((property) => property.name === "URL" || property.name === "X-SOCIALPROFILE");
  // Only profiles say who somebody is; a company's home page is shared by all who work there.
  const addresses = urls.flatMap(({ value }) => {
    const url = /^https?:/i.test(value) ? value.replaceAll("\\", "") : unescapeText(value);
    return (
      profileAddress(url)?.url ??
      (card.some(({ name: own }) => own.startsWith("X-VOUCHBOOK")) ? (webAddress(url) ?? []) : [])
    );
  });
  const organization = line(parts(card.find((property) => property.name === "ORG")?.value ?? "", ";")[0] ?? "");
  const labels = card.filter((property) => property.name === "CATEGORIES").flatMap(({ value }) => parts(value, ","));
  const [, , , locality = "", region = "", , country = ""] = parts(
    card.find((property) => property.name === "ADR")?.value ?? "",
    ";",
  );
  const location = line([locality, region, country].filter((part) => part !== "").join(", "));
  const [title, headline, note] = [line(first("TITLE")), line(first("X-VOUCHBOOK-HEADLINE")), first("NOTE")];
  return {
    name,
    addresses: [...new Set(addresses)],
    ...(title !== "" && { title }),
    ...(headline !== "" && { headline }),
    ...(organization !== "" && { organization: { name: organization } }),
    ...(location !== "" && { location }),
    ...(labels.length > 0 && { labels }),
    ...(note !== "" && { note }),
    answers: answersOf(card),
  };
}

/** The people of a vCard file (2.1, 3.0 or 4.0); a card without a name is told by the line it begins on. */
export function readVcards(
  text: string,
  file: string,
): { readonly people: readonly IncomingPerson[]; readonly faults: readonly Fault[] } {
  const people: IncomingPerson[] = [];
  const faults: Fault[] = [];
  let card: Property[] | undefined;
  let begins = 0;
  for (const { text: whole, line } of unfolded(text.replace(/^\ufeff/, ""))) {
    const [, name = "", parameters = "", value = ""] = PROPERTY.exec(whole) ?? [];
    const property = { name: name.toUpperCase(), parameters, value, line };
    if (property.name === "BEGIN" && /^vcard$/i.test(value.trim())) [card, begins] = [[], line];
    else if (property.name === "END" && card) {
      const person = personOf(card);
      if (person) people.push(person);
      else faults.push({ file, line: begins, why: "unreadableRow" });
      card = undefined;
    } else if (name !== "")
      card?.push(/QUOTED-PRINTABLE/i.test(parameters) ? { ...property, value: quotedPrintable(value) } : property);
  }
  if (card) faults.push({ file, line: begins, why: "unreadableRow" });
  return { people, faults };
}
