import type { Page } from "../../domain/page/page.ts";
import { comparisonKey } from "../text.ts";
import type { Reader } from "../reader.ts";
import { type Facts, profilePage } from "./facts.ts";
import { cardNode } from "./h-card.ts";
import { resumeFacts } from "./h-resume.ts";
import { readJob } from "./job-posting.ts";
import { jsonLdGraph } from "./json-ld.ts";
import { microdataGraph } from "./microdata.ts";
import { absolute, addresses, type Graph } from "./node.ts";
import { openGraphFacts, titleFacts } from "./open-graph.ts";
import { isCompanyName, isMarkedAsPost, isOwnerPage, placeOf } from "./page-marks.ts";
import { personFacts } from "./person.ts";
import { meLinks, representativeCard } from "./representative.ts";
import { type Ground, subjectOf } from "./subject.ts";

const NOTHING: Graph = { nodes: [], resolve: (value) => value };

function cardFacts(ground: Ground): Facts | undefined {
  const card = representativeCard(ground);
  const node = card && cardNode(card);
  if (!card || !node) return undefined;
  const from =
    absolute(ground.document.querySelector("base")?.getAttribute("href"), ground.url.href) ?? ground.url.href;
  const facts = personFacts(node, NOTHING, from, "h-card");
  return { ...facts, sameAs: [...(facts.sameAs ?? []), ...addresses(meLinks(card), from)] };
}

/** Outside a card rel=me speaks for the owner of the site, who is the subject only on their own front page. */
function ownerFacts(document: Document, url: URL): Facts | undefined {
  return isOwnerPage(url) ? { witness: "rel-me", sameAs: addresses(meLinks(document), url.href) } : undefined;
}

/** What a page's standard data says about its one subject, most trusted first; nothing for a page about anything else. */
export function readPerson(document: Document, url: URL): readonly Facts[] {
  const place = placeOf(document, url);
  const ground: Ground = { ...place, document, isPost: isMarkedAsPost(document, place) };
  const first = subjectOf(jsonLdGraph(document), ground, "json-ld");
  const second = subjectOf(microdataGraph(document), { ...ground, isPost: first.isPost }, "microdata");
  if (first.isOrganization || second.isOrganization) return [];

  const organizations = new Set([...first.organizations, ...second.organizations]);
  const isPerson = (facts: Facts | undefined): facts is Facts =>
    facts?.name !== undefined && !isCompanyName(facts.name) && !organizations.has(comparisonKey(facts.name));
  const { isPost } = second;
  const weaker = isPost ? [] : [cardFacts(ground), resumeFacts(document), openGraphFacts(document)];
  const facts = [first.facts, second.facts, ...weaker].filter(isPerson);
  const last = facts.length || isPost || organizations.size ? undefined : titleFacts(document);
  return last ? [last] : facts;
}

function read(document: Document, url: URL): Page | undefined {
  const job = readJob(document, url);
  if (job) return job;
  const facts = readPerson(document, url);
  return facts.length ? profilePage(url, "web", [...facts, ownerFacts(document, url)]) : undefined;
}

/** Any page that no site's reader knows, through what it says in standard data. */
export const web: Reader = {
  isFor: (url) => /^https?:$/.test(url.protocol) && !/(^|\.)linkedin\.com$/.test(url.hostname),
  read,
};
