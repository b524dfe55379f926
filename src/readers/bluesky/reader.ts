import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { type Facts, profilePage } from "../structured/facts.ts";
import { jsonLdGraph, things } from "../structured/json-ld.ts";
import { type Graph, isType, type Node, text } from "../structured/node.ts";
import { markupFacts, nameBeforeHandle } from "../structured/markup.ts";
import { meta } from "../structured/page-marks.ts";
import { personFacts } from "../structured/person.ts";
import { MARKUP, SCREEN } from "./selectors.ts";

function isAbout(person: Node, handle: string): boolean {
  return [person["alternateName"], person["identifier"]].some(
    (value) => text(value)?.replace(/^@/, "").toLowerCase() === handle,
  );
}

/** The page's JSON-LD (since 2024), written by the server: after moving on inside the app it is still the first person's. */
function fromJsonLd(graph: Graph, handle: string, url: URL): Facts | undefined {
  const page = graph.nodes.find((node) => isType(node, /^ProfilePage$/));
  const person = things(graph, page?.["mainEntity"]).find((node) => isType(node, /^Person$/) && isAbout(node, handle));
  return person && personFacts(person, graph, url.href, "json-ld");
}

function read(document: Document, url: URL): ProfilePage | undefined {
  const handle = profileAddress(url.href)?.handle;
  if (!handle) return undefined;
  const title = document.querySelector("head > title")?.textContent;
  const named = nameBeforeHandle(title, handle);
  const shared = nameBeforeHandle(meta(document, "og:title"), handle);
  const data = fromJsonLd(jsonLdGraph(document), handle, url);
  // The header counts only where its screen shows the handle too.
  const screen = [...document.querySelectorAll(SCREEN)].find((one) => one.textContent?.includes(`@${handle}`));
  const header = screen && (named ?? data) ? markupFacts(screen, MARKUP, "header") : undefined;
  return profilePage(url, "bluesky", [
    data,
    header,
    named ? { witness: "title", name: named } : undefined,
    shared && !named ? { witness: "og", name: shared } : undefined,
  ]);
}

/** Bluesky's profiles; posts, feeds and lists are none. */
export const bluesky: Reader = { isFor: (url) => siteOf(url.href) === "bluesky", read };
