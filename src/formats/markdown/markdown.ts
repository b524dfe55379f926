import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { type Standing, standingOf } from "../../domain/referral/verdict-at.ts";
import { ANSWER_NAMES } from "../csv/columns.ts";
import { atLevel, type ExportLevel } from "../export/export-level.ts";

// Most texts have no white space to settle and nothing that Markdown would take for its own.
const SPECIAL = /[\\`*_[\]<>#|~!&$\p{Cc}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|:\/\/|www\./iu;

// A list, a rule or the line under a heading, where a text stands at the beginning of its line.
const LEADING = /^(?:[-+=]|\d+[.)])/;

function isPlain(text: string): boolean {
  return (
    !SPECIAL.test(text) && !LEADING.test(text) && !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" ")
  );
}

/** A text in one line that Markdown shows as it is, wherever it stands; an address in it is no link. */
export function plain(text: string): string {
  if (isPlain(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~!&$]/g, "\\$&")
    .replace(/:\/\/|www\./gi, (sign) => (sign === "://" ? "\\://" : `${sign.slice(0, 3)}\\.`))
    .replace(/^(?:[-+=]|\d+(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

const UNSAFE = /[\s\p{Cc}<>\\\p{Surrogate}]/u;

/** An address as a link; what is no web address is a text. */
function link(address: string): string {
  if (!/^https?:\/\//i.test(address)) return plain(address);
  const safe = UNSAFE.test(address)
    ? address.toWellFormed().replace(/[\s\p{Cc}<>\\]/gu, (sign) => encodeURIComponent(sign))
    : address;
  return `<${safe}>`;
}

/** Text of several lines as a quotation, so that no line of it becomes a heading or a list of ours. */
function quoted(text: string): string {
  const lines = text.trim().split(/\r\n|[\r\n\u0085\u2028\u2029]/);
  return lines.map((line) => `> ${plain(line)}`.trimEnd()).join("\n");
}

/** The answers the verdict follows from; the reasons are those the person has left at this level. */
function answerLines({ answers }: Standing, person: Person): readonly string[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const answer = answers[attribute];
    if (!answer) return [];
    const why = person.answers[attribute]?.reason;
    const reason = why === undefined ? "" : `: ${plain(why)}`;
    return [`- ${ANSWER_NAMES[attribute]}: ${plain(answer.value)} (${plain(answer.on)})${reason}`];
  });
}

/** One person under a heading; the verdict as of `today`. */
export function personMarkdown(whole: Person, level: ExportLevel, today: Day, heading: "#" | "##"): string {
  const person = atLevel(whole, level);
  // Of the whole person: a path that doesn't go along still says where they can refer the user.
  const standing = standingOf(whole, today);
  const { title, location } = person.facts;
  const headline = textOf(person, "headline");
  const about = [
    [plain(title?.value ?? ""), plain(textOf(person, "organization"))].filter((text) => text !== "").join(", "),
    plain(location?.value ?? ""),
    ...person.addresses.map(link),
  ].filter((text) => text !== "");
  const experiences = Object.values(person.experiences ?? {}).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const blocks = [
    `${heading} ${plain(textOf(person, "name"))}`,
    plain(headline),
    about.map((line) => `- ${line}`).join("\n"),
    level === "facts"
      ? ""
      : [`Verdict: ${standing.verdict.kind}`, "", ...answerLines(standing, person)].join("\n").trimEnd(),
    (person.labels ?? []).length > 0 ? `Labels: ${(person.labels ?? []).map(plain).join(", ")}` : "",
    person.volunteersAt === undefined ? "" : `Volunteers at: ${plain(person.volunteersAt)}`,
    experiences
      .map(({ on, what, isFirstHand, skills = [] }) =>
        [`- ${plain(on)}, ${isFirstHand ? "saw" : "heard"}: ${plain(what)}`, ...skills.map(plain)].join(" · "),
      )
      .join("\n"),
    person.note.trim() === "" ? "" : quoted(person.note),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

// Windows takes them for devices, whatever follows the point.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** File names of people: readable, safe on every system, no two alike. */
export function fileNames(people: readonly Person[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  // Namesakes are many: each goes on counting where the one before stopped.
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const person of people) {
    const base =
      [...textOf(person, "name").normalize("NFC")]
        .join("")
        .toWellFormed()
        // oxlint-disable-next-line no-control-regex -- no file system wants them
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f<>:"/\\|?*]+/g, " ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 80)
        .toWellFormed()
        .replace(/^[. ]+|[. ]+$/g, "") || "Unnamed";
    let name = RESERVED.test(base) ? base.replace(RESERVED, "$1 1") : base;
    const key = base.toLowerCase();
    let count = counts.get(key) ?? 2;
    for (; taken.has(name.toLowerCase()); count += 1) name = `${base} ${count}`;
    counts.set(key, count);
    taken.add(name.toLowerCase());
    names.set(person.id, `${name}.md`);
  }
  return names;
}

/** The list that links to each person's file. */
export function markdownIndex(people: readonly Person[], names: ReadonlyMap<string, string>): string {
  // What a link takes for its own: an escape, an entity, the part behind a file's name.
  const target = (person: Person): string =>
    (names.get(person.id) ?? "").replace(/[%#&]/g, (sign) => encodeURIComponent(sign));
  const links = people.map((person) => `- [${plain(textOf(person, "name"))}](<people/${target(person)}>)`);
  return `# People\n\n${links.join("\n")}\n`;
}
