import { fold } from "../text/fold.ts";
import { oneLine } from "../text/text.ts";

/** Who stands behind an advert: the employer, or only who advertises for one. */
export interface Employer {
  readonly name?: string;
  readonly through?: string;
}

/*
 * Boards and programs that track applicants, letters and digits only. An advert of their own loses its employer by this, which is the
 * lesser harm; names that others have too (Reed, Dice, Seek) are here with their domain only.
 */
const BOARDS = new Set(
  (
    "greenhouse greenhousesoftware greenhouseio lever leverco ashby ashbyhq workday myworkdayjobs smartrecruiters workable recruitee tellent personio teamtailor " +
    "bamboohr icims indeed indeedcom glassdoor stepstone stepstonede wellfound angellist angelco welcometothejungle wttj arbeitnow linkedin linkedinjobs xing monster monstercom " +
    "ziprecruiter careerbuilder simplyhired dicecom jooble adzuna jobrapido neuvoo talentcom infojobs totaljobs cwjobs reedcouk cvlibrary seekcomau naukri naukricom " +
    "foundit pracujpl hhru headhunterru jobsch jobupch karriereat hokify softgarden rexxsystems successfactors sapsuccessfactors taleo oracletaleo jobvite jazzhr breezyhr " +
    "pinpoint pinpointhq comeet rippling gem ripplingats eightfold avature cornerstoneondemand ultipro ukgpro paylocity paycom dayforce zohorecruit " +
    "ycombinator workatastartup builtin otta hired remoteok weworkremotely flexjobs jobicy himalayas jobteaser apec francetravail poleemploi " +
    "arbeitsagentur bundesagenturfurarbeit stellenanzeigen stellenanzeigende jobware kimeta meinestadtde jobbörse jobboerse catho gupy vagascom computrabajo bumeran " +
    "occmundial jobindex finnno jobbsafari thehub werkennl nationalevacaturebank jobat kariyernet wantedly rikunabi mynavi doda saramin jobkorea"
  ).split(" "),
);

/* "Confidential" and its like in the languages we know; a name made of these and the words for a company is nobody's. */
const HIDDEN = new Set(
  (
    "confidential confidentially anonymous undisclosed unnamed withheld hidden stealth na " +
    "confidencial anonimo anonima reservado reservada oculta confidentiel confidentielle anonyme vertraulich vertrauliche vertraulicher vertrauliches anonym anonymer anonymes diskret " +
    "confidenziale riservato riservata anonima vertrouwelijk anoniem konfidentiell konfidentielt fortroligt fortrolig hemligt poufne poufna poufny ukryta " +
    "gizli конфиденциально конфиденциальная анонимно аноним سري سرية سرّية مجهول חסוי חסויה אנונימי luottamuksellinen duverne diskretni bizalmas"
  ).split(" "),
);
const COMPANY = new Set(
  (
    "the a company employer client name not disclosed organization organisation business firm startup careers jobs recruiter search posting of our " +
    "firma unternehmen arbeitgeber kunde auftraggeber empresa compania empleador empregador cliente nombre entreprise societe employeur client nom " +
    "azienda societa datore bedrijf werkgever klant foretag arbetsgivare virksomhed arbejdsgiver bedrift firmy sirket isveren компания работодатель شركة חברה l d de la el o"
  ).split(" "),
);
const HIDDEN_SCRIPTS =
  /^(?:社名)?(?:非公開|秘匿|匿名)(?:企業)?$|^保密(?:公司)?$|^某.{0,12}公司$|^비공개(?:\s?기업)?$|^(?:회사명\s?)?비공개$/u;
const CLIENT =
  /^(?:(?:a|our|the|my)\s+client|(?:ein|unser|mein)\s+(?:kunde|mandant|auftraggeber)|(?:notre|un)\s+client|(?:nuestro|un|nosso)\s+cliente|(?:un\s+)?nostro\s+cliente|onze\s+(?:klant|opdrachtgever))\b/iu;
const CLIENT_OF =
  /^(?:an?\s+|our\s+|the\s+)?(?:client|kunde|mandant|cliente|klant)\s+(?:of|von|de|di|van)\s+(?:the\s+)?(?<agency>.{2,80})$/iu;
const BEHALF =
  /^(?<agency>.{2,80}?),?\s+(?:\(?on behalf of|\(?im auftrag (?:von|der|des)|pour le compte d[eu]|por cuenta de|en nombre de|em nome de|per conto di|namens)\s+(?<client>.{2,120}?)\)?$/iu;

/* What an agency writes into the advert. A consultancy writes of its clients too, so only who is said to look for somebody counts. */
const FOR_CLIENT = new RegExp(
  [
    "on behalf of (?:our|a|my|one of our) (?:[a-z-]+ ){0,3}clients?",
    "(?:our|my) (?:[a-z-]+ ){0,3}client,? (?:[^.]{0,80}? )?(?:is|are) (?:currently |now |actively )?(?:looking|seeking|hiring|recruiting|searching)",
    "(?:recruit(?:ing)?|hir(?:e|ing)|search(?:ing)?|looking) (?:[a-z-]+ ){0,8}for (?:our|my|one of our) (?:[a-z-]+ ){0,3}client\\b",
    "(?:im|in) auftrag (?:unsere[sr]|eines|meines) (?:[\\p{L}-]+ ){0,3}(?:kunden|mandanten|auftraggebers|klienten)",
    "für (?:unseren|einen unserer|meinen|unsere) (?:[\\p{L}-]+ ){0,4}(?:kunden?|mandanten|auftraggeber),? [^.]{0,120}?(?:suchen wir|suche ich|sind wir auf der suche)",
    "wir suchen (?:[^.]{0,60} )?(?:für|im namen) (?:unseren|unserem|unsere|einen unserer) (?:[\\p{L}-]+ ){0,4}(?:kunden?|mandanten|auftraggeber)",
    "unser (?:[\\p{L}-]+ ){0,3}(?:kunde|mandant|auftraggeber),? (?:[^.]{0,80} )?sucht",
    "(?:pour|nous recherchons pour|recrute pour) (?:le compte de )?(?:notre|nos|l['’]un de nos) clients?\\b",
    "notre client,? (?:[^.]{0,80} )?(?:recherche|recrute)",
    "(?:para|por cuenta de) (?:nuestro|uno de nuestros|importante) clientes?\\b|nuestro cliente,? (?:[^.]{0,80} )?(?:busca|está buscando)",
    "(?:para o|para um|em nome do) (?:nosso|de nossos|importante) clientes?\\b|nosso cliente,? (?:[^.]{0,80} )?(?:busca|procura)",
    "(?:per (?:il |un |conto di )?(?:nostro|importante|azienda) cliente)|nostro cliente,? (?:[^.]{0,80} )?(?:cerca|ricerca)|per azienda cliente",
    "(?:in opdracht van|namens|voor) (?:onze|een van onze) (?:[\\p{L}-]+ ){0,2}(?:klant(?:en)?|opdrachtgevers?)\\b",
    "(?:dla|na zlecenie) (?:naszego|jednego z naszych) klient",
    "för (?:vår|en av våra) kunds? räkning|till vår kund|på uppdrag av vår kund",
  ].join("|"),
  "iu",
);
const AGENCY =
  /\b(?:recruit(?:ment|ing|ers?)|staffing|executive search|headhunt(?:ers?|ing)|employment agency|temp(?:orary)? agency|personalvermittlung|personalberatung|personaldienst\w*|personalservice|zeitarbeit|int[ée]rim|intérimaire|trabajo temporal|lavoro temporaneo|agenzia per il lavoro|uitzend\w*|detachering|bemanning)\b/iu;
const ANY_CLIENT =
  /\b(?:(?:our|my|the|a) client\b|unser(?:en|em|es)? (?:kunde|mandant)|notre client|(?:nuestro|nosso|nostro) cliente|onze (?:klant|opdrachtgever)|kundenunternehmen)/iu;

/** A name's letters and digits only, to hold it against a list or the slug of an address. */
export function bare(text: string): string {
  return fold(text).replaceAll(" ", "");
}

/** Whether a name is a job board's or a program's that tracks applicants. */
function isBoardName(name: string): boolean {
  return BOARDS.has(bare(name)) || BOARDS.has(bare(name.replace(/[\s,]+(?:inc|llc|gmbh|ltd|se|ag|bv|b\.v)\.?$/iu, "")));
}

/** Whether a name says that the employer is not to be known. */
function isHiddenName(name: string): boolean {
  if (HIDDEN_SCRIPTS.test(name.trim()) || CLIENT.test(name)) return true;
  if (/^n\/?a\.?$|^not (?:disclosed|specified)$|^(?:k\.\s?a\.|unbekannt|unknown)$/iu.test(name.trim())) return true;
  const words = fold(name).split(" ");
  return words.some((word) => HIDDEN.has(word)) && words.every((word) => HIDDEN.has(word) || COMPANY.has(word));
}

function someone(name: string | undefined): string | undefined {
  const text = oneLine(name ?? "");
  return text && !isBoardName(text) && !isHiddenName(text) ? text : undefined;
}

/** Who the name in an advert's employer field stands for; `about` is the advert's text, where an agency says for whom it looks. */
export function employerNamed(name: string, about = ""): Employer {
  const both = BEHALF.exec(name)?.groups;
  const agency = someone(both?.["agency"] ?? CLIENT_OF.exec(name)?.groups?.["agency"]);
  const employer = both ? someone(both["client"]) : undefined;
  if (agency) return { through: agency, ...(employer && { name: employer }) };
  const only = someone(name);
  if (!only) return {};
  const isForClient = FOR_CLIENT.test(about) || (AGENCY.test(only) && ANY_CLIENT.test(about));
  return isForClient ? { through: only } : { name: only };
}
