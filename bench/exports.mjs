// The rows of `npm run bench` about taking people out: each format in Node, by turns with the same lines put together bare, without a
// look at what is in them.
import { byTurns, compared } from "./turns.mjs";

const TODAY = "2026-11-23";
const END = "\r\n";

/** @typedef {import("../src/domain/person/person.ts").Person} Person */

/** @param {Person} person */
function bareCard({ id, facts, addresses }) {
  const [name, title, organization] = [facts.name?.value ?? "", facts.title?.value, facts.organization?.value.name];
  const words = name.split(" ");
  return (
    `BEGIN:VCARD${END}VERSION:4.0${END}UID:urn:uuid:${id}${END}FN:${name}${END}` +
    `N:${words.at(-1)};${words.slice(0, -1).join(" ")};;;${END}` +
    (title === undefined ? "" : `TITLE:${title}${END}`) +
    (organization === undefined ? "" : `ORG:${organization}${END}`) +
    addresses.map((address) => `URL:${address}${END}`).join("") +
    `END:VCARD${END}`
  );
}

/** @param {Person} person */
function bareMarkdown({ facts, addresses }) {
  const [name, title, organization] = [facts.name?.value ?? "", facts.title?.value, facts.organization?.value.name];
  return `\n## ${name}\n\n- ${title}, ${organization}\n${addresses.map((address) => `- <${address}>`).join("\n")}\n\nVerdict: untagged\n`;
}

/**
 * @param {any} f our modules
 * @param {readonly Person[]} people
 */
// oxlint-disable-next-line typescript/no-explicit-any -- modules loaded by name have no types here
export function exportRows(f, people) {
  const exchanges = people.map(({ id }, index) => ({
    id: `exchange-${id}`,
    kind: "trial",
    state: "running",
    person: id,
    what: "Sort the backlog of the group",
    from: `2026-${String(1 + Math.floor((index * 12) / people.length)).padStart(2, "0")}-01`,
  }));
  const names = new Map(people.map(({ id, facts }) => [id, facts.name?.value ?? ""]));
  const calendar = { exchanges, asks: [], steps: [], people: names, organizations: new Map() };
  /** @param {string} _kind @param {string} name */
  const exchangeWords = (_kind, name) => `A trial: ${name}`;
  const words = { exchange: exchangeWords, ask: () => "" };
  /** @param {typeof exchanges[number]} exchange */
  const bareEvent = ({ id, from, person, what }) => {
    const day = from.replaceAll("-", "");
    return `BEGIN:VEVENT${END}UID:${id}${END}DTSTAMP:${day}T000000Z${END}DTSTART;VALUE=DATE:${day}${END}DTEND;VALUE=DATE:${day}${END}SUMMARY:A trial: ${names.get(person)}${END}DESCRIPTION:${what}${END}TRANSP:TRANSPARENT${END}END:VEVENT${END}`;
  };
  return [
    compared(
      "write 30,000 people as vCard 4.0, against the same lines bare",
      1.5,
      byTurns(
        () => people.map((person) => f.writeVcard(person, "answers", "4.0")).join(""),
        () => people.map(bareCard).join(""),
      ),
    ),
    compared(
      "write 30,000 people as Markdown, against the same lines bare",
      1.5,
      byTurns(
        () => [...f.markdownPieces(people, "answers", TODAY)].join(""),
        () => people.map(bareMarkdown).join(""),
      ),
    ),
    compared(
      "write 30,000 exchanges as iCalendar, against the same lines bare",
      1.5,
      byTurns(
        () => f.writeCalendar(calendar, "private", words),
        () => exchanges.map(bareEvent).join(""),
      ),
    ),
  ];
}
