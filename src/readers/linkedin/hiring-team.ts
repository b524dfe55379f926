import type { Profile } from "../../domain/page/profile.ts";
import { cleanText } from "../text.ts";
import { linesOf, textOf } from "./lines.ts";
import { nameIn } from "./names.ts";
import { degreeIn, personNamed, readPersonRow, rowProfile } from "./person-row.ts";
import { rowsByPerson } from "./rows-by-person.ts";
import { linkedinProfile, said } from "./said.ts";
import { JOB_CLASSIC } from "./selectors.ts";

// The heading over the hiring team. The same card also offers alumni and people to reach out to, so an unknown heading is none.
const TEAM =
  /^(?:meet the hiring team|conoce al equipo de contratación|conheça (?:a|o) (?:equipe|equipa|time) de contratação|(?:découvrez|rencontrez) l[’']équipe de recrutement|lernen sie das (?:recruiting|einstellungs)-?team kennen|(?:incontra|conosci) il team (?:di assunzione|che si occupa delle assunzioni)|ontmoet het wervingsteam)$/iu;
const POSTER =
  /^(?:job poster|anunciante del empleo|autor del anuncio|autor da vaga|anunciante da vaga|auteur de l[’']offre)\b/iu;

function profileIn(row: Element): Profile | undefined {
  const person = readPersonRow(row, "shown");
  const headline = person?.lines.find(({ text }) => !POSTER.test(cleanText(text) ?? ""));
  return person && rowProfile(person, { headline: said(cleanText(headline?.text), "row-line") });
}

/** The part of a card under one heading: its section if it has that heading only, else nothing. */
function partUnder(heading: Element): Element | undefined {
  let part: Element | undefined;
  for (let at = heading.parentElement; at && at.querySelectorAll("h2, h3").length === 1; at = at.parentElement)
    part = at;
  return part;
}

/** The hiring team in the SDUI card of people who can help: those under its heading, and any row marked as the job's poster. */
export function teamInSlot(slot: Element | undefined): Profile[] {
  if (!slot) return [];
  const heading = [...slot.querySelectorAll("h2, h3")].find((candidate) => TEAM.test(textOf(candidate)));
  const part = heading && partUnder(heading);
  const team = part ? rowsByPerson(slot.contains(part) ? part : slot) : [];
  const posters = rowsByPerson(slot).filter(
    (row) => !team.includes(row) && linesOf(row).some(({ text }) => POSTER.test(text)),
  );
  return [...team, ...posters.filter((row) => !part?.contains(row))].flatMap((row) => profileIn(row) ?? []);
}

/** The hiring team on an Ember job page, where it has classes of its own. */
export function teamInClasses(pane: ParentNode): Profile[] {
  return [...pane.querySelectorAll(JOB_CLASSIC.hirer)].flatMap((card) => {
    const element = card.querySelector(JOB_CLASSIC.hirerName);
    const name = nameIn(textOf(element, "doubled"));
    const address = name && personNamed(card, element, name);
    if (!address) return [];
    const degree = degreeIn(card.querySelector(JOB_CLASSIC.hirerDegree), "doubled");
    const headline = cleanText(textOf(card.querySelector(JOB_CLASSIC.hirerHeadline), "doubled"));
    return (
      linkedinProfile(address, {
        name: said(name, "hirer-card"),
        headline: said(headline, "hirer-card"),
        degree: said(degree, "hirer-card"),
      }) ?? []
    );
  });
}
