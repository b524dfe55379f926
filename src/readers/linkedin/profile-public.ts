import type { Profile } from "../../domain/page/profile.ts";
import { linkedinAddress, type ProfileAddress } from "../../domain/page/profile-address.ts";
import { cleanName, comparisonKey } from "../text.ts";
import { languagesOf, latinDigits } from "./dates.ts";
import { employment, type Claim } from "./employment.ts";
import { textOf } from "./lines.ts";
import { organizationUrl } from "./links.ts";
import { beginsWith, nameIn, titleOf } from "./names.ts";
import { positionsOf, rowsOf, type Row } from "./positions.ts";
import { statedPerson, unmasked, type StatedPerson } from "./public-jsonld.ts";
import { linkedinProfile, only, said, type Said } from "./said.ts";
import { PUBLIC } from "./selectors.ts";

const COUNT = /^\d[\d.,\s]*\S{0,4}\+?\s\p{Ll}|\d[\p{Script=Han}\p{Script=Hangul}]*$/u;
const ADDRESSES = 'link[rel="canonical"], meta[property="og:url"]';

function isAt(document: Document, address: ProfileAddress): boolean {
  const stated = [...document.querySelectorAll(ADDRESSES)].flatMap(
    (node) => linkedinAddress(node.getAttribute("href") ?? node.getAttribute("content") ?? "")?.url ?? [],
  );
  return only(stated) === address.url;
}

function nameOf(document: Document, card: Element, person: StatedPerson | undefined): Said<string> | undefined {
  const name = nameIn(textOf(card.querySelector(PUBLIC.name)));
  if (!name || name.includes("**")) return undefined;
  const title = titleOf(document);
  if (title && !beginsWith(title, name)) return undefined;
  if (!person?.name) return said(name, title ? "heading+title" : "heading");
  const stated = cleanName(person.name) ?? "";
  // Credentials may be in one of the two only.
  return beginsWith(stated, name) || beginsWith(name, stated) ? said(name, "heading+jsonld") : undefined;
}

/** The current employer: the top card's, and the JSON-LD's only where it is dated and open; past ones stand undated among them. */
function claimOf(card: Element, person: StatedPerson | undefined): Claim | undefined {
  const link = card.querySelector(`${PUBLIC.company} a`);
  const shown = unmasked(textOf(card.querySelector(`${PUBLIC.company} ${PUBLIC.linkText}`)));
  const stated = person?.worksFor ?? [];
  if (!shown) {
    const open = only(
      stated.filter(({ isOpen, isDated }) => isOpen && isDated),
      ({ name }) => comparisonKey(name),
    );
    const url = organizationUrl(open?.url);
    return open && { name: open.name, witness: "jsonld", isSure: true, ...(url ? { url } : {}) };
  }
  const same = stated.find(({ name }) => comparisonKey(name) === comparisonKey(shown));
  if (same ? !same.isOpen : stated.length > 0 && !person?.hasMasked) return undefined;
  const url = organizationUrl(link?.getAttribute("href")) ?? organizationUrl(same?.url);
  return { name: shown, witness: same ? "top-card+jsonld" : "top-card", isSure: true, ...(url ? { url } : {}) };
}

function experienceRows(document: Document, languages: readonly string[]): Row[] {
  return [...document.querySelectorAll(PUBLIC.experience)].slice(0, 100).flatMap((title) => {
    const item = title.closest("li");
    const group = title.closest(PUBLIC.group);
    const company = item?.querySelector(PUBLIC.subtitle) ?? group?.querySelector(PUBLIC.groupCompany);
    const dates = item?.querySelector(PUBLIC.dates);
    // The duration is a span of its own behind the range, without a bullet.
    const duration = textOf(dates?.querySelector("span"));
    const range = textOf(dates).replace(duration || /$/u, "");
    return rowsOf(
      { lines: [unmasked(textOf(title)) ?? "", unmasked(textOf(company)) ?? "", range], roles: [] },
      languages,
    );
  });
}

/** Reads the page visitors without an account see; masked values are nothing, and the address must be the page's own. */
export function readPublicProfile(document: Document, address: ProfileAddress): Profile | undefined {
  const card = document.querySelector(PUBLIC.card);
  const person = statedPerson(document, address);
  if (!card || !(person || isAt(document, address))) return undefined;
  const rows = experienceRows(document, languagesOf(document));
  const line = unmasked(textOf(card.querySelector(PUBLIC.location)));
  // Whoever gives no place has the count of followers there.
  const place = line && COUNT.test(latinDigits(line)) ? undefined : line;
  const schools = person?.schools.map(({ name }) => name) ?? [];
  const school = unmasked(textOf(card.querySelector(`${PUBLIC.school} ${PUBLIC.linkText}`)));
  const isKnownSchool =
    school && (schools.length === 0 || schools.some((name) => comparisonKey(name) === comparisonKey(school)));
  return linkedinProfile(address, {
    ...employment(claimOf(card, person), rows),
    name: nameOf(document, card, person),
    headline: said(unmasked(textOf(card.querySelector(PUBLIC.headline))), "headline-class"),
    location: said(only([place, person?.place], comparisonKey), place ? "top-card" : "jsonld"),
    school: said(isKnownSchool ? school : undefined, "top-card"),
    positions: said(positionsOf(rows), "experience-card"),
  });
}
