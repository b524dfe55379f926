import type { OutlookValue } from "../../domain/organization/organization.ts";

/** Everybody and everything here is invented. Numbers named `ago` are days before the day the sample is made. */
export interface OrganizationRow {
  readonly key: string;
  readonly name: string;
  readonly outlook?: readonly [OutlookValue, ago: number];
  readonly openings?: readonly (readonly [title: string, ago: number, closedAgo?: number])[];
  readonly isTarget?: true;
}

export const ORGANIZATION_ROWS: readonly OrganizationRow[] = [
  {
    key: "quillfern",
    name: "Quillfern Labs",
    outlook: ["growing", 6],
    openings: [["Release Engineer", 4]],
    isTarget: true,
  },
  { key: "tidewright", name: "Tidewright", outlook: ["growing", 20], isTarget: true },
  {
    key: "brackenhall",
    name: "Brackenhall Instruments",
    outlook: ["steady", 10],
    openings: [["Technical Writer", 15]],
    isTarget: true,
  },
  { key: "fenmoor", name: "Fenmoor Energy", outlook: ["growing", 45], isTarget: true },
  { key: "larkmoor", name: "Larkmoor Health", outlook: ["shrinking", 8] },
  { key: "nettlebeck", name: "Nettlebeck Foods", isTarget: true },
  { key: "marrowgate", name: "Marrowgate Press", outlook: ["steady", 25] },
  {
    key: "pellhurst",
    name: "Pellhurst Systems",
    outlook: ["growing", 3],
    openings: [
      ["Platform Engineer", 3],
      ["Office Manager", 40, 12],
    ],
  },
];

/** `at` is the key of an organization above, or the name of one nobody noted; answers are five letters in the article's order, `y`, `n`, `u` or `-`. */
export const PERSON_ROWS: readonly (readonly [
  key: string,
  name: string,
  title: string,
  at: string,
  answers?: string,
  answeredAgo?: number,
])[] = [
  ["odalys", "Odalys Wren", "Head of Platform", "quillfern", "yyyyy", 12],
  ["anselm", "Anselm Thackery", "VP Engineering", "quillfern", "uu-yy", 30],
  ["ilse", "Ilse Varnhagen", "Staff Engineer", "quillfern", "yyyny", 14],
  ["tomas", "Tomás Brackwater", "Recruiter", "quillfern", "yyunu", 9],
  ["yuki", "早川 由紀", "Data Engineer", "quillfern"],
  ["robert", "Robert Marlowe-Finch", "Engineering Manager", "tidewright", "yyyyy", 410],
  ["bob", "Bob Marlowe-Finch", "Engineering Manager", "tidewright"],
  ["greta", "Greta Sandholm", "Director of Operations", "tidewright", "uuuyy", 50],
  ["noor", "نور الهاشمي", "Product Designer", "tidewright", "nyyyy", 33],
  ["leif", "Leif Aarnvik", "Team Lead", "tidewright", "yuyyy", 21],
  ["maren", "Maren Hollowell", "Documentation Lead", "brackenhall", "yyyyy", 60],
  ["cornelius", "Cornelius Ashdown", "Head of Product", "brackenhall"],
  ["zoe", "Zoë Hartwell", "Support Engineer", "brackenhall", "ynyyy", 40],
  ["zoe-2", "Zoe Hartwell", "Senior Support Engineer", "brackenhall"],
  ["priya", "Priya Nandavaram", "Quality Engineer", "brackenhall", "yyyyu", 5],
  ["sanna", "Sanna Rautavirta", "Head of Engineering", "fenmoor", "yyyyy", 75],
  ["idris", "Idris Okonbell", "Software Engineer", "fenmoor", "yynyu", 28],
  ["hugo", "Hugo Delancourt", "Project Manager", "fenmoor"],
  ["pavel", "Pavel Dvořánek", "Accountant", "fenmoor", "aside"],
  ["ines", "Ines Calloway", "Nurse Informaticist", "larkmoor", "nyyyy", 90],
  ["ines-2", "Ines M. Calloway", "Nurse Informaticist", "larkmoor"],
  ["rosa", "Rosa Quintrell", "Analyst", "larkmoor", "uuyyy", 64],
  ["oskar", "Oskar Lindenhale", "Facility Manager", "larkmoor", "aside"],
  ["felix", "Felix Amberstone", "Software Engineer", "larkmoor"],
  ["hana", "חנה אלמוג", "Editor", "marrowgate", "yyynn", 17],
  ["emil", "Emil Torvaldsby", "Typesetter", "marrowgate"],
  ["beatrix", "Beatrix Fairwold", "Publisher", "marrowgate", "nnnnn", 100],
  ["kofi", "Kofi Mensgrave", "Sales Manager", "marrowgate", "aside"],
  ["nadia", "Nadia Fontenelle", "Principal Engineer", "pellhurst", "yyyyy", 25],
  ["stellan", "Stellan Brookhurst", "CTO", "pellhurst"],
  ["jonas", "Jonas Winterborn", "Site Reliability Engineer", "pellhurst", "yyyun", 19],
  ["mina", "Mina Castellmoor", "Frontend Engineer", "pellhurst"],
  ["callum", "Callum Greaves-Tarn", "Intern", "pellhurst"],
  ["theodora", "Theodora Vance-Ellery", "Consultant", "Ellery & Vance", "u-yyy", 45],
  ["ravi", "Ravi Chandrapur", "Teacher", "Hallowmere School", "nnyyy", 120],
  ["lucia", "Lucía Montefrío", "Architect", "Ostlerfield Studio"],
  ["gwen", "Gwen Tallowby", "Event Manager", "Ostlerfield Studio", "aside"],
  ["sami", "Sami Rantakoski", "Musician", "Hallowmere School", "aside"],
  ["ingrid", "Ingrid Solheimsen", "Librarian", "Hallowmere Library"],
  ["mateo", "Mateo Brisamar", "Baker", "Brisamar Bakery", "aside"],
  ["aoife", "Aoife Dunmorrow", "Lawyer", "Dunmorrow Chambers"],
  ["wen", "Wen Liangshu", "Researcher", "Hallowmere University"],
  ["tove", "Tove Nyqvarn", "Photographer", ""],
  ["bastian", "Bastian Kohlmoor", "Recruiter", "Kohlmoor Staffing"],
  ["esme", "Esme Larkwhistle", "Student", "Hallowmere University", "aside"],
  ["dario", "Dario Fontebuona", "Chef", "Brisamar Bakery"],
];

export const DEGREES: Readonly<Record<string, 2 | 3>> = { callum: 2, aoife: 2, tove: 3 };

/** Who was somewhere else before, and when their move was seen. */
export const MOVES: Readonly<Record<string, readonly [from: string, ago: number]>> = {
  leif: ["Larkmoor Health", 12],
  jonas: ["Fenmoor Energy", 70],
};
