import { fold } from "../text/fold.ts";

/** Why somebody may have jobs to fill: their title is of those who decide, or of those who recruit for them. */
export type AuthorityHint = "decides" | "recruits";

// Words of titles as `fold` leaves them: English, German, Spanish, French, Portuguese, Italian, Dutch. `*` is any ending.
const RECRUITS = [
  "recruit*|talent acquisition|talent partner|talent sourcer|sourcer|headhunter*|people partner",
  "personalreferent*|personalberat*|personalgewinnung",
  "reclutador*|seleccion de personal|adquisicion de talento|charge* de recrutement|recruteu*",
  "aquisicao de talentos|recrutador*|selezione del personale|werving",
];

const DECIDES = [
  "head|director|directors|directora*|vp|svp|evp|vice president|president|chief|ceo|cto|cfo|coo|cio|cpo|cmo|founder|cofounder|co owner|owner",
  "managing partner|general manager|hiring manager|engineering manager|country manager|plant manager|team lead|team leader",
  "direktor*|leiter*|abteilungsleit*|bereichsleit*|teamleit*|geschaftsfuhr*|vorstand*|grunder*|mitgrunder*|inhaber*",
  "jefe|jefa|gerente|fundador*|cofundador*|dueno|duena|presidente|responsable de",
  "chef de service|chef d equipe|directeur*|directrice*|fondateur*|fondatrice*|cofondat*|gerant*|dirigeant*",
  "diretor*|direttore|direttrice|responsabile|fondatore|fondatrice|titolare",
  "hoofd|leidinggevende|oprichter*|eigenaar|bestuurder|afdelingshoofd",
];

// Near somebody who decides, once or not yet; and owners of a product, who own no jobs.
const NOT_YET = [
  "assistan*|assisten*|asistente*|secretar*|sekretar*|adjoint*|intern|former|formerly|ex|ehemalige*|retired",
];
const OWNS_NO_JOB = ["product owner|process owner|service owner|proxy product owner"];

function anyOf(lines: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${lines.join("|").replaceAll("*", "\\p{L}*")})(?= |$)`, "u");
}

const PATTERNS = { recruits: anyOf(RECRUITS), decides: anyOf(DECIDES) };
const [NEAR, NOT_OWNERS] = [anyOf(NOT_YET), new RegExp(anyOf(OWNS_NO_JOB), "gu")];

/** What a title or headline hints at about jobs and the authority to fill them; a hint, never an answer. */
export function authorityHint(title: string): AuthorityHint | undefined {
  const folded = fold(title);
  if (NEAR.test(folded)) return undefined;
  if (PATTERNS.recruits.test(folded)) return "recruits";
  return PATTERNS.decides.test(folded.replace(NOT_OWNERS, "")) ? "decides" : undefined;
}
