import { columnKey } from "../csv/table.ts";

/** The files of the archive we use. */
export type FileKind =
  | "connections"
  | "messages"
  | "invitations"
  | "recommendations"
  | "endorsementsReceived"
  | "endorsementsGiven"
  | "positions"
  | "education"
  | "volunteering"
  | "follows"
  | "savedJobs"
  | "applications"
  | "notes";

/**
 * Columns that only that kind of file has together. Names of files vary (spaces, underscores, a member's id behind), so the header
 * decides; files seen 2021 to 2026.
 */
const SIGNATURES: readonly (readonly [FileKind, readonly string[]])[] = [
  ["connections", ["first name", "last name", "connected on"]],
  ["messages", ["conversation id", "from", "date"]],
  ["invitations", ["from", "to", "sent at", "direction"]],
  ["recommendations", ["first name", "last name", "job title", "creation date"]],
  ["endorsementsReceived", ["skill name", "endorser first name"]],
  ["endorsementsGiven", ["skill name", "endorsee first name"]],
  ["positions", ["company name", "title", "started on"]],
  ["education", ["school name"]],
  ["volunteering", ["company name", "role"]],
  ["follows", ["organization", "followed on"]],
  ["savedJobs", ["saved date", "job title"]],
  ["applications", ["application date", "job title"]],
  ["notes", ["connection first name", "note"]],
];

/**
 * Other names of Connections' columns. Nobody has published an export in another language: German and French as two projects
 * guess them, the others after the site's own words. Harmless where wrong, since a file must have all three of the signature.
 */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  "first name": ["vorname", "prénom", "nombre", "nome", "voornaam", "primeiro nome", "imię", "förnamn", "fornavn"],
  "last name": [
    "nachname",
    "nom",
    "apellidos",
    "apellido",
    "cognome",
    "achternaam",
    "sobrenome",
    "nazwisko",
    "efternamn",
  ],
  "email address": ["e-mail-adresse", "e-mail", "email", "adresse e-mail", "dirección de correo", "endereço de e-mail"],
  company: ["unternehmen", "firma", "entreprise", "empresa", "azienda", "bedrijf", "företag", "virksomhed"],
  position: ["stelle", "poste", "cargo", "puesto", "posizione", "functie", "stanowisko", "befattning", "stilling"],
  "connected on": [
    "verbunden am",
    "vernetzt am",
    "date de connexion",
    "connecté le",
    "fecha de conexión",
    "data da conexão",
    "data di collegamento",
    "verbonden op",
    "data połączenia",
  ],
};

/** Column keys in other languages, to the English ones. */
export const COLUMN_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([key, names]) => names.map((name) => [columnKey(name), key] as const)),
);

/** The kind of file a header belongs to. */
export function kindOfHeader(keys: ReadonlySet<string>): FileKind | undefined {
  const known = new Set([...keys].map((key) => COLUMN_ALIASES.get(key) ?? key));
  return SIGNATURES.find(([, columns]) => columns.every((column) => known.has(column)))?.[0];
}

const WANTED =
  /connections|verbindungen|kontakte|relations|conexiones|messages|invitations|recommendations|endorsement|positions|education|volunteering|company.follows|saved.jobs|job.applications|notes/i;

/** Whether a file of the archive is worth unpacking, by its name; the header decides afterwards. */
export function mayBeUsed(path: string): boolean {
  const name = path.split("/").at(-1) ?? path;
  return /\.csv$/i.test(name) && WANTED.test(name) && !path.startsWith("__MACOSX");
}
