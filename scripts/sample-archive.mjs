// Makes a LinkedIn data archive of invented people, of any size, always the same for the same numbers. Used by tests, the benchmarks
// and `npm start`; by hand: `node scripts/sample-archive.mjs out/archive.zip 400 2000` (connections, messages).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { strToU8, zipSync } from "fflate";

const FIRST =
  "Maren Ada Jonas Priya Tomás Yuki Leila Oskar Nadia Felix Ingrid Kofi Rosa Emil Sana Pavel Greta Idris Mina Hugo".split(
    " ",
  );
const MIDDLE = "Al Ber Cor Dal Elm Fen Gar Hol Ivy Jun Kel Lor Mar Nor Oak Pen Quil Ros Sil Tam".split(" ");
const LAST =
  "dale wick stone mere ford croft holm beck well thorpe fern shaw by castle field gate hurst ley mont ridge".split(
    " ",
  );
const ORGANIZATION =
  "Quillfern Brightmoor Oldcastle Tallowby Fenwright Larkholm Marrowgate Nettlebeck Ostler Pellhurst".split(" ");
const SUFFIX = ["Labs", "Works", "Foods", "Systems", "Health, Inc.", "Energy", "Group", "Partners"];
const TITLE = [
  "Head of Platform",
  "Engineer",
  "VP, People",
  'Lead "Ops"',
  "Recruiter",
  "Designer",
  "Analyst",
  "Director",
  "Teacher",
  "",
];
const SKILL = ["Cooking", "TypeScript", "Accounting", "Public Speaking"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const PREAMBLE = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

`;

/** The user of the sample archive. */
export const SAMPLE_OWN = { name: "Robin Sample", url: "https://www.linkedin.com/in/robin-sample-0a1b2c" };

/** Numbers that look random and are the same each time (mulberry32). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {string} cell */
function written(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** @param {readonly (readonly string[])[]} rows @param {boolean} [isAllQuoted] */
function csv(rows, isAllQuoted = false) {
  const cell = isAllQuoted ? (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"` : written;
  return rows.map((row) => row.map(cell).join(",")).join("\n");
}

/**
 * @typedef {object} SamplePerson
 * @property {string} first
 * @property {string} last
 * @property {string} url
 * @property {string} organization
 * @property {string} title
 * @property {string} on the day of the connection as the file writes it
 */

/** The invented people of an archive. @param {number} count @returns {SamplePerson[]} */
export function sampleConnections(count) {
  return Array.from({ length: count }, (_, index) => {
    const random = numbers(index + 1);
    /** @template T @param {readonly T[]} list @returns {T} */
    const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);
    const [first, last] = [pick(FIRST), `${pick(MIDDLE)}${pick(LAST)}`];
    const slug = `${first}-${last}`
      .normalize("NFD")
      .replace(/[^a-zA-Z-]/g, "")
      .toLowerCase();
    const on = `${String(1 + Math.floor(random() * 28)).padStart(2, "0")} ${pick(MONTHS)} ${2010 + Math.floor(random() * 16)}`;
    const organization = random() < 0.06 ? "" : `${pick(ORGANIZATION)} ${pick(SUFFIX)}`;
    return {
      first,
      last: random() < 0.03 ? `${last}, PhD` : last,
      url: `https://www.linkedin.com/in/${slug}-${(index + 4096).toString(16)}`,
      organization,
      title: organization === "" ? "" : pick(TITLE),
      on,
    };
  });
}

/** @param {readonly SamplePerson[]} people @param {number} hidden */
function connectionsCsv(people, hidden) {
  const header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"];
  const rows = people.map(({ first, last, url, organization, title, on }) => [
    first,
    last,
    url,
    "",
    organization,
    title,
    on,
  ]);
  const closed = Array.from({ length: hidden }, () => ["", "", "", "", "", "", "07 Jun 2016"]);
  return PREAMBLE + csv([header, ...rows, ...closed]);
}

/** @param {readonly SamplePerson[]} people @param {number} count */
function messagesCsv(people, count) {
  const header =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT".split(
      ",",
    );
  const random = numbers(7);
  const rows = Array.from({ length: people.length === 0 ? 0 : count }, (_, index) => {
    // A few people are written with often, most hardly ever.
    const person = people[Math.floor(random() ** 3 * people.length)];
    if (!person) throw new Error("nobody to write to");
    const other = [`${person.first} ${person.last}`, person.url];
    const own = [SAMPLE_OWN.name, SAMPLE_OWN.url];
    const [from, to] = random() < 0.5 ? [own, other] : [other, own];
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 4300) * 86_400_000).toISOString().slice(0, 10);
    const words = `SAMPLE-WORDS ${index}: thank you for the "notes", see you on Monday.\nBest, ${from[0]}`;
    return [
      `conv-${person.url.slice(28)}`,
      "",
      ...from,
      ...to,
      `${day} 14:03:22 UTC`,
      "",
      words,
      "INBOX",
      "",
      "No",
      "No",
    ];
  });
  return csv([header, ...rows], true);
}

/** @param {readonly SamplePerson[]} people */
function smallFiles(people) {
  const some = people.slice(0, 12);
  const [one, two] = some;
  return {
    "Invitations.csv": csv([
      ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"],
      ...some.map(({ first, last, url }, index) =>
        index % 2 === 0
          ? [
              SAMPLE_OWN.name,
              `${first} ${last}`,
              "1/29/26, 2:37 PM",
              "We met at the fair; your bread was the best of it.",
              "OUTGOING",
              SAMPLE_OWN.url,
              url,
            ]
          : [`${first} ${last}`, SAMPLE_OWN.name, "11/3/25, 9:05 AM", "", "INCOMING", url, SAMPLE_OWN.url],
      ),
    ]),
    "Recommendations_Received.csv": csv([
      ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"],
      ...(one
        ? [
            [
              one.first,
              one.last,
              one.organization,
              one.title,
              "SAMPLE-WORDS a joy to work with",
              "05/14/24, 08:12 AM",
              "VISIBLE",
            ],
          ]
        : []),
    ]),
    "Recommendations_Given.csv": csv([
      ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"],
      ...(two
        ? [
            [
              two.first,
              two.last,
              two.organization,
              two.title,
              "SAMPLE-WORDS sharp and kind",
              "06/02/24, 10:00 AM",
              "VISIBLE",
            ],
          ]
        : []),
    ]),
    "Endorsement_Received_Info.csv": csv([
      [
        "Endorsement Date",
        "Skill Name",
        "Endorser First Name",
        "Endorser Last Name",
        "Endorser Public Url",
        "Endorsement Status",
      ],
      ...some.map(({ first, last, url }, index) => [
        "2024/02/01 15:02:55 UTC",
        SKILL[index % SKILL.length] ?? "",
        first,
        last,
        url.slice(8),
        index === 3 ? "HIDDEN" : "ACCEPTED",
      ]),
    ]),
    "Positions.csv": csv([
      ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
      [one?.organization ?? "", "Platform Engineer", "", "Utrecht", "Jan 2019", ""],
      ["Tallowby Foods", "Cook", "", "", "Mar 2014", "Dec 2018"],
    ]),
    "Education.csv": csv([
      ["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"],
      ["Marrowgate College", "2009", "2013", "", "BSc", ""],
    ]),
    "Company Follows.csv": csv([
      ["Organization", "Followed On"],
      ["Quillfern Labs", "Wed Jun 24 12:43:42 UTC 2026"],
    ]),
    "Jobs/Saved Jobs.csv": csv([
      ["Saved Date", "Job Url", "Job Title", "Company Name"],
      ["11/10/26, 1:32 PM", "https://www.linkedin.com/jobs/view/4012345678", "Platform Lead", "Quillfern Labs"],
    ]),
    "Jobs/Job Applications.csv": csv([
      [
        "Application Date",
        "Contact Email",
        "Contact Phone Number",
        "Company Name",
        "Job Title",
        "Job Url",
        "Resume Name",
        "Question And Answers",
      ],
      [
        "8/15/26, 1:32 PM",
        "x@example.invalid",
        "",
        "Brightmoor Energy",
        "Engineer",
        "https://www.linkedin.com/jobs/view/4012345679",
        "cv.pdf",
        "",
      ],
    ]),
    "Volunteering.csv": csv([
      ["Company Name", "Role", "Cause", "Started On", "Finished On", "Description"],
      ["Lantern Shelter", "Cook", "", "Feb 2021", "", ""],
    ]),
    "Ad_Targeting.csv": csv([
      ["Member Age", "Company Names"],
      ["35-54", "Quillfern"],
    ]),
  };
}

/**
 * The files of an archive by their paths.
 * @param {{ connections?: number, messages?: number, hidden?: number }} [size]
 * @returns {Record<string, string>}
 */
export function sampleArchive({ connections = 400, messages = 2000, hidden = 4 } = {}) {
  const people = sampleConnections(connections);
  return {
    "Connections.csv": connectionsCsv(people, hidden),
    "messages.csv": messagesCsv(people, messages),
    ...smallFiles(people),
  };
}

/** The name of the sample's ZIP, as LinkedIn names it. */
export const SAMPLE_ZIP_NAME = "Complete_LinkedInDataExport_11-20-2026.zip";

/** Files as one ZIP, the same bytes for the same files. @param {Record<string, string>} files */
export function zipOf(files) {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2026, 10, 20),
    os: 3,
    level: 6,
  });
}

if (process.argv[1]?.endsWith("sample-archive.mjs")) {
  const [path = `out/${SAMPLE_ZIP_NAME}`, connections = "400", messages = "2000"] = process.argv.slice(2);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, zipOf(sampleArchive({ connections: Number(connections), messages: Number(messages) })));
  console.log(`${path}: ${connections} invented connections, ${messages} messages`);
}
