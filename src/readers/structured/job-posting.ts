import { bare } from "../../domain/page/employer.ts";
import { webAddress } from "../../domain/page/profile-address.ts";
import type { JobPage } from "../../domain/page/page.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { isMarkedClosed } from "../job/closed.ts";
import { type JobFacts, jobPage } from "../job/facts.ts";
import { isBoard } from "../../domain/page/shared-hosts.ts";
import { dayIn, placeIn, remoteIn } from "../job/words.ts";
import { organizationOf } from "./facts.ts";
import { jsonLdGraph, things } from "./json-ld.ts";
import { microdataGraph } from "./microdata.ts";
import { addresses, type Graph, isNode, isType, list, type Node, structuredText, text } from "./node.ts";
import { placeOf, standing } from "./page-marks.ts";
import { place as placeName } from "./person.ts";

const ABOUT_CAP = 20_000;

/** The one posting a page is about; a page that lists several is about none. */
function postingOf(graph: Graph, document: Document, url: URL): Node | "several" | undefined {
  const all = graph.nodes
    .flatMap((node) => [node, ...things(graph, node["mainEntity"])])
    .filter((node) => isType(node, /^JobPosting$/));
  const place = all.length > 1 ? placeOf(document, url) : undefined;
  const here = all.filter((node) => place && standing(place, addresses(node["url"], url.href)) === "here");
  const [posting, ...others] = new Set(here.length ? here : all);
  return others.length ? "several" : posting;
}

/** An employer's own address. A board's is every employer's, and a page's own host may be a board's we don't know. */
function ownAddress(name: string, address: string | undefined, url: URL): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (/(?:^|\.)linkedin\.com$/.test(hostname))
    return /^\/(?:company|school|showcase)\//.test(pathname) ? address : undefined;
  if (isBoard(hostname)) return undefined;
  const isHome = pathname.length < 2 && hostname.replace(/^www\./, "") === url.hostname.replace(/^www\./, "");
  const named = bare(name).slice(0, 6);
  return isHome && !bare(hostname).includes(named) ? undefined : address;
}

function employer(posting: Node, graph: Graph, url: URL): NamedOrganization | undefined {
  const node = things(graph, posting["hiringOrganization"])[0];
  const name = text(node ?? posting["hiringOrganization"]) ?? (node && text(node["legalName"]));
  if (!name) return undefined;
  const written = node ? [...addresses(node["sameAs"], url.href), ...addresses(node["url"], url.href)] : [];
  return organizationOf(name, written.map((address) => ownAddress(name, address, url)).find(Boolean));
}

/** Where the job is; several places are none in particular. */
function location(posting: Node, graph: Graph): string | undefined {
  const places = list(posting["jobLocation"]);
  if (places.length !== 1) return undefined;
  return placeName(places, graph) ?? (typeof places[0] === "string" ? text(places) : undefined);
}

function postingFacts(posting: Node, graph: Graph, url: URL): JobFacts {
  const identifier = list(posting["identifier"])[0];
  const place = location(posting, graph);
  const about = structuredText(list(posting["description"])[0], ABOUT_CAP);
  const isAnywhere = list(posting["jobLocationType"]).some((type) => /telecommute/i.test(String(type)));
  return {
    title: text(posting["title"] ?? posting["name"]),
    organization: employer(posting, graph, url),
    location: placeIn(place),
    isRemote: isAnywhere || (placeIn(place) === undefined ? remoteIn(place) : undefined),
    postedOn: dayIn(text(posting["datePosted"])),
    closesOn: dayIn(text(posting["validThrough"])),
    at: addresses(posting["url"], url.href)[0],
    id: text(isNode(identifier) ? identifier["value"] : identifier, 200),
    about: about?.replace(/<[^>]*>/g, " ").replace(/\s+/g, " "),
  };
}

/** What a page's JSON-LD and microdata say of the one advert it is about; nothing for a page that lists several. */
export function readPostings(document: Document, url: URL): readonly JobFacts[] {
  const graphs = [jsonLdGraph(document), microdataGraph(document)];
  const found = graphs.map((graph) => ({ graph, posting: postingOf(graph, document, url) }));
  if (found.some(({ posting }) => posting === "several")) return [];
  return found.flatMap(({ graph, posting }) =>
    posting === undefined || posting === "several" ? [] : postingFacts(posting, graph, url),
  );
}

/** The advert on any job board's or employer's page that says it in standard data. */
export function readJob(document: Document, url: URL): JobPage | undefined {
  const own = webAddress(url.href);
  const facts = readPostings(document, url);
  if (!own || facts.length === 0) return undefined;
  return jobPage(own, [...facts, { isClosed: isMarkedClosed(document) }]);
}
