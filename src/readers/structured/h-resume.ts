import type { Position } from "../../domain/page/profile.ts";
import { cleanName } from "../text.ts";
import type { Facts } from "./facts.ts";
import { organizationOf } from "./facts.ts";
import { CARDS, cardName, first, properties } from "./h-card.ts";
import { isCompanyName } from "./page-marks.ts";

// A résumé may be named after itself instead of after its person.
const NOT_A_NAME = /\b(cv|r[eé]sum[eé]|curriculum|lebenslauf)\b|,/i;
const MOST_POSITIONS = 50;

function month(event: Element, name: string): string | undefined {
  const element = properties(event, `dt-${name}`, `dt${name}`)[0];
  return /^\d{4}(-\d\d)?/.exec(element?.getAttribute("datetime") ?? element?.textContent?.trim() ?? "")?.[0];
}

function position(event: Element): Position | undefined {
  const organization = first(event, "p-org", "org", "p-name", "fn");
  const title = first(event, "p-job-title", "p-title", "p-role", "title");
  if (!organization || !title) return undefined;
  const [from, to] = [month(event, "start"), month(event, "end")];
  return { title, organization, ...(from && { from }), ...(to && { to }), isCurrent: !to && from !== undefined };
}

/** What the page's only h-resume says. Its `p-contact` is where to write, often a company, so it names the person last. */
export function resumeFacts(document: Document): Facts | undefined {
  const resumes = document.querySelectorAll(".h-resume, .hresume");
  const resume = resumes[0];
  if (!resume || resumes.length > 1) return undefined;
  const contact = properties(resume, "p-contact", "contact").find((card) => card.matches(CARDS));
  const own = cleanName(first(resume, "p-name"));
  const name =
    own && !NOT_A_NAME.test(own)
      ? own
      : contact && !contact.querySelector(".p-org, .org")
        ? cardName(contact)
        : undefined;
  if (!name || isCompanyName(name)) return undefined;
  const events = properties(resume, "p-experience", "experience").slice(0, MOST_POSITIONS);
  const positions = events.map(position).filter((one) => one !== undefined);
  const [current, ...others] = positions.filter((one) => one.isCurrent);
  const now = others.length ? undefined : current;
  const [school] = properties(resume, "p-education", "education");
  return {
    witness: "h-resume",
    name,
    headline: first(resume, "p-summary", "summary"),
    title: (contact && first(contact, "p-job-title", "p-title", "title")) ?? now?.title,
    organization: organizationOf(now?.organization),
    school: school && first(school, "p-org", "p-name", "org", "fn"),
    positions,
  };
}
