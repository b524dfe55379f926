import type { Job, JobPage } from "../../domain/page/page.ts";
import { webAddress } from "../../domain/page/profile-address.ts";
import { organizationOf } from "./facts.ts";
import { things } from "./json-ld.ts";
import { addresses, type Graph, isNode, isType, list, text } from "./node.ts";
import { placeOf, standing } from "./page-marks.ts";
import { place as placeName } from "./person.ts";

/** The one advert a page is about, on any job board; a page that lists several is none. */
export function jobPage(graph: Graph, document: Document, url: URL): JobPage | undefined {
  const all = graph.nodes
    .flatMap((node) => [node, ...things(graph, node["mainEntity"])])
    .filter((node) => isType(node, /^JobPosting$/));
  const place = all.length > 1 ? placeOf(document, url) : undefined;
  const here = all.filter((node) => place && standing(place, addresses(node["url"], url.href)) === "here");
  const [posting, ...others] = new Set(here.length ? here : all);
  const title = posting && text(posting["title"] ?? posting["name"]);
  const own = webAddress(url.href);
  if (!title || !own || others.length) return undefined;
  const employer = things(graph, posting["hiringOrganization"])[0];
  const organization = organizationOf(
    text(employer ?? posting["hiringOrganization"]),
    employer && addresses(employer["sameAs"] ?? employer["url"], url.href)[0],
  );
  const places = list(posting["jobLocation"]);
  const location =
    places.length === 1
      ? (placeName(places, graph) ?? (typeof places[0] === "string" ? text(places) : undefined))
      : undefined;
  const identifier = list(posting["identifier"])[0];
  const id = text(isNode(identifier) ? identifier["value"] : identifier, 200);
  const job: Job = {
    title,
    ...(organization && { organization }),
    ...(location && { location }),
    ...(id && { id }),
    url: own,
    hiringTeam: [],
  };
  return { kind: "job", job };
}
