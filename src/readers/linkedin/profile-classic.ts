import type { Profile } from "../../domain/page/profile.ts";
import type { ProfileAddress } from "../../domain/page/profile-address.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { languagesOf } from "./dates.ts";
import { degreeNamed } from "./degree.ts";
import { employment, type Claim } from "./employment.ts";
import { linesOf, textOf } from "./lines.ts";
import { organizationUrl, personOf } from "./links.ts";
import { mutualIn } from "./mutual.ts";
import { agreedName, titleOf } from "./names.ts";
import { positionsOf, rowsOf, type Row } from "./positions.ts";
import { linkedinProfile, only, said } from "./said.ts";
import { CLASSIC } from "./selectors.ts";

// How the labels of the top card's two buttons begin; needed only where one stands alone.
const COMPANY_LABEL =
  /^(?:current company|aktuelles unternehmen|entreprise actuelle|empresa actual|empresa atual|azienda attuale|huidig bedrijf|nuvarande företag)/u;
const SCHOOL_LABEL =
  /^(?:education|ausbildung|formation|educación|formação|formazione|istruzione|opleiding|utbildning)/u;

function isShown(element: Element): boolean {
  return !element.closest("aside, [inert], [role=dialog], [hidden]");
}

/** The section around the heading, if its own links are the address's person's and nobody else's. */
function topCardOf(heading: Element, address: ProfileAddress): Element | undefined {
  const card = heading.closest(CLASSIC.card);
  const people = [...(card?.querySelectorAll(CLASSIC.identity) ?? [])].flatMap((anchor) => personOf(anchor) ?? []);
  return card && people.length > 0 && people.every(({ url }) => url === address.url) ? card : undefined;
}

/** Company and school: buttons with a picture and a text that their translated labels repeat, the company first. What one can do with somebody is labeled with their name ("Follow Ada Marsh"). */
function employersAndSchools(card: Element, name: string): { claim: Claim | undefined; school: string | undefined } {
  const found = [...card.querySelectorAll(CLASSIC.button)].flatMap((button) => {
    const label = comparisonKey(button.getAttribute("aria-label") ?? "");
    // A button is silent for lines, so its paragraphs are asked one by one.
    const text = cleanText([...button.children].map((child) => textOf(child, "doubled")).join(" "));
    const isPair =
      text &&
      button.querySelector("img, svg") &&
      label !== comparisonKey(text) &&
      label.includes(comparisonKey(text)) &&
      !label.includes(comparisonKey(name));
    return isPair ? [{ text, label }] : [];
  });
  const [first, second, ...more] = found;
  if (!first || more.length > 0) return { claim: undefined, school: undefined };
  const isSchool = (button: { label: string }) => SCHOOL_LABEL.test(button.label);
  const isCompany = (button: { label: string }) => COMPANY_LABEL.test(button.label);
  const company = second ? (isSchool(first) ? undefined : first) : isCompany(first) ? first : undefined;
  const school = second ? (isCompany(second) ? undefined : second) : isSchool(first) ? first : undefined;
  // A lone button with a label in an unknown language may be either.
  const unsure = !company && !school && !second ? first : undefined;
  const claim = company ?? unsure;
  return {
    claim: claim && { name: claim.text, witness: "company-button", isSure: claim === company },
    school: school?.text,
  };
}

function experienceRows(main: Element, languages: readonly string[]): Row[] {
  const section = main.querySelector(CLASSIC.experience)?.closest("section");
  if (!section) return [];
  const entities = [...section.querySelectorAll(CLASSIC.entity)].filter(
    (entity) => !entity.parentElement?.closest(CLASSIC.entity),
  );
  return entities.flatMap((entity) => {
    const nested = [...entity.querySelectorAll("ul > li")].filter(
      (item) =>
        !item.parentElement?.closest("li") ||
        item.parentElement.closest("li")?.contains(entity) ||
        item.parentElement.closest("li") === entity,
    );
    const url = only(
      [...entity.querySelectorAll('a[href*="/company/"]')].map((anchor) =>
        organizationUrl(anchor.getAttribute("href")),
      ),
    );
    const logo = entity.querySelector("img[alt]")?.getAttribute("alt");
    const texts = (root: Element) =>
      linesOf(root, "doubled", (element) => root === entity && nested.includes(element)).map(({ text }) => text);
    return rowsOf(
      { lines: texts(entity), roles: nested.map(texts), ...(url ? { url } : {}), ...(logo ? { logo } : {}) },
      languages,
    );
  });
}

/** The text that stands in the contact-info link's own row, by the class of places. */
function locationOf(card: Element): string | undefined {
  const row = card.querySelector(CLASSIC.contact)?.closest("div");
  const places = [...(row?.querySelectorAll(CLASSIC.location) ?? [])].map((place) =>
    cleanText(textOf(place, "doubled")),
  );
  return only(places);
}

/** Reads an Ember profile: the heading only where title and the card's own links agree, one copy of every doubled text. */
export function readClassicProfile(document: Document, address: ProfileAddress): Profile | undefined {
  const isOurs = (candidate: Element) => isShown(candidate) && topCardOf(candidate, address) !== undefined;
  const first = document.querySelector(CLASSIC.name);
  const heading = first && isOurs(first) ? first : [...document.querySelectorAll(CLASSIC.name)].find(isOurs);
  const card = heading && topCardOf(heading, address);
  const name = agreedName(textOf(heading, "doubled"), titleOf(document), "heading+link");
  if (!card || !name) return undefined;
  const main = card.closest("main") ?? card;
  const rows = experienceRows(main, languagesOf(document));
  const { claim, school } = employersAndSchools(card, name.value);
  const degrees = [...card.querySelectorAll(CLASSIC.degree)]
    .filter(isShown)
    .map((badge) => degreeNamed(textOf(badge, "doubled")));
  const headline = [...card.querySelectorAll(CLASSIC.headline)].find(
    (line) => heading.compareDocumentPosition(line) & 4,
  );
  const isHiring = [...card.querySelectorAll("img[title]")].some((image) =>
    /#HIRING\b/u.test(image.getAttribute("title") ?? ""),
  );
  return linkedinProfile(address, {
    ...employment(claim, rows),
    name,
    headline: said(cleanText(textOf(headline, "doubled")), "headline-class"),
    location: said(locationOf(card), "contact-row"),
    school: said(school, "school-button"),
    degree: said(only(degrees), "distance-badge"),
    positions: said(positionsOf(rows), "experience-card"),
    mutual: said(mutualIn(card, "doubled"), "mutual-link"),
    isHiring: said(isHiring ? true : undefined, "photo-title"),
  });
}
