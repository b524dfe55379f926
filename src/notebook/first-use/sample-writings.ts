import type { AnswerValue } from "../../domain/person/attributes.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import type { Word } from "../../ui/words/words.ts";

/** Person → hirer at an organization; `through` is a key above or a name nobody keeps. */
export const PATH_ROWS: readonly (readonly [
  person: string,
  organization: string,
  through: string,
  ago: number,
  credible?: AnswerValue,
])[] = [
  ["odalys", "quillfern", "anselm", 12, "yes"],
  ["ilse", "quillfern", "anselm", 14, "yes"],
  ["tomas", "quillfern", "anselm", 9, "yes"],
  ["robert", "tidewright", "greta", 410, "yes"],
  ["leif", "tidewright", "greta", 21, "unknown"],
  ["maren", "brackenhall", "cornelius", 60, "yes"],
  ["priya", "brackenhall", "cornelius", 5, "yes"],
  ["zoe", "brackenhall", "cornelius", 40, "no"],
  ["sanna", "fenmoor", "Matilda Groves", 75, "yes"],
  ["idris", "fenmoor", "sanna", 28, "yes"],
  ["nadia", "pellhurst", "stellan", 25, "yes"],
  ["jonas", "pellhurst", "stellan", 19, "yes"],
  ["hana", "marrowgate", "beatrix", 17, "yes"],
];

/** What somebody saw, or only heard, of the user's work. */
export const EXPERIENCE_ROWS: readonly (readonly [
  person: string,
  what: Word,
  ago: number,
  how: "saw" | "heard",
  skills: readonly string[],
  exchange?: string,
])[] = [
  ["odalys", "sample_release", 700, "saw", ["Release engineering", "TypeScript"]],
  ["odalys", "sample_outage", 640, "saw", ["Incident response"]],
  ["robert", "sample_migration", 900, "saw", ["PostgreSQL"]],
  ["maren", "sample_guide", 420, "saw", ["Technical writing", "Accessibility"]],
  ["maren", "sample_talk", 200, "heard", ["Public speaking"]],
  ["sanna", "sample_migration", 800, "saw", ["PostgreSQL", "Incident response"]],
  ["nadia", "sample_release", 520, "saw", ["Release engineering"]],
  ["leif", "sample_outage", 640, "saw", ["Incident response"]],
  ["priya", "sample_talk", 200, "saw", ["Accessibility", "Public speaking"]],
  ["idris", "sample_contractDone", 95, "saw", ["Technical writing"], "idris"],
  ["zoe", "sample_guide", 420, "heard", ["Technical writing"]],
  ["rosa", "sample_cafe", 150, "saw", ["Mentoring"]],
];

/** What the user's own files would show, beside the day of the connection. */
export const EVIDENCE_ROWS: Readonly<Record<string, (ago: (days: number) => string) => readonly Evidence[]>> = {
  odalys: (ago) => [
    { kind: "recommendation", on: ago(610), from: "them" },
    { kind: "endorsement", on: ago(600), from: "them", skill: "Release engineering" },
    { kind: "overlap", organization: "Tidewright", from: ago(1500).slice(0, 7), to: ago(640).slice(0, 7) },
    { kind: "messages", count: 64, firstOn: ago(1400), lastOn: ago(16), lastFrom: "them" },
  ],
  robert: (ago) => [
    { kind: "recommendation", on: ago(880), from: "them" },
    { kind: "overlap", organization: "Tidewright", from: ago(1500).slice(0, 7), to: ago(640).slice(0, 7) },
    { kind: "messages", count: 31, firstOn: ago(1450), lastOn: ago(22), lastFrom: "me" },
  ],
  maren: (ago) => [
    { kind: "endorsement", from: "them", skill: "Technical writing" },
    { kind: "messages", count: 12, firstOn: ago(450), lastOn: ago(9), lastFrom: "them" },
  ],
  yuki: (ago) => [
    { kind: "overlap", organization: "Tidewright", from: ago(1200).slice(0, 7), to: ago(640).slice(0, 7) },
    { kind: "messages", count: 18, firstOn: ago(1100), lastOn: ago(80), lastFrom: "them" },
  ],
  felix: (ago) => [
    { kind: "recommendation", on: ago(300), from: "me" },
    { kind: "messages", count: 7, firstOn: ago(900), lastOn: ago(310), lastFrom: "me" },
  ],
  mina: () => [
    { kind: "endorsement", from: "them", skill: "TypeScript" },
    { kind: "endorsement", from: "them", skill: "Accessibility" },
  ],
  emil: () => [{ kind: "endorsement", from: "them", skill: "Typography" }],
  hugo: (ago) => [{ kind: "job", as: "saved", organization: "Fenmoor Energy", title: "Release Engineer", on: ago(50) }],
  stellan: (ago) => [
    { kind: "follow", organization: "Pellhurst Systems" },
    { kind: "invitation", on: ago(130), from: "them" },
  ],
  lucia: (ago) => [{ kind: "messages", count: 3, firstOn: ago(2000), lastOn: ago(1500), lastFrom: "them" }],
};

/** The user's own words about somebody. */
export const NOTE_ROWS: Readonly<Record<string, Word>> = { odalys: "sample_noteShort", leif: "sample_noteTrial" };

export const REASON_ROWS: readonly (readonly [person: string, at: number, reason: Word])[] = [
  ["odalys", 0, "sample_reasonPanel"],
  ["zoe", 1, "sample_reasonNew"],
  ["ilse", 3, "sample_reasonNever"],
  ["noor", 0, "sample_reasonAsked"],
];

export const LABEL_ROWS: Readonly<Record<string, Word>> = {
  odalys: "sample_labelTeam",
  robert: "sample_labelTeam",
  leif: "sample_labelTeam",
  sanna: "sample_labelTeam",
  maren: "sample_labelMeetup",
  priya: "sample_labelMeetup",
  rosa: "sample_labelMeetup",
};

/** Where somebody volunteers: an exchange can begin there. */
export const VOLUNTEERING_ROWS: Readonly<Record<string, Word>> = { hana: "sample_cafePlace" };
