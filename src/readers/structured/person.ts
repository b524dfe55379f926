import { cleanName, cleanText } from "../text.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { type Facts, organizationOf } from "./facts.ts";
import { addresses, type Graph, isNode, isType, list, type Node, text } from "./node.ts";

const SCHOOL = /College|University|School|Educational/;
const ROLE = /Role$/;
// A description is often a whole biography; the first lines of it stand in for a headline.
const HEADLINE_CAP = 300;

/** A person's name as schema.org data writes it. */
export function personName(node: Node): string | undefined {
  const parts = [text(node["givenName"]), text(node["familyName"])].filter(Boolean);
  return cleanName(text(node["name"]) ?? (parts.length === 2 ? parts.join(" ") : undefined));
}

interface Held {
  readonly thing: unknown;
  readonly role: string | undefined;
}

/** What somebody holds now under a property: the things themselves or wrapped in roles, none of them ended. */
function held(node: Node, property: string, { resolve }: Graph): readonly Held[] {
  return list(node[property]).flatMap((value): Held[] => {
    const thing = resolve(value);
    if (!isNode(thing)) return [{ thing, role: undefined }];
    // Some sites hang the role on the organization (`member`) instead of around it.
    const member = thing["member"];
    if (thing["endDate"] || (isNode(member) && member["endDate"])) return [];
    if (!isType(thing, ROLE)) return [{ thing, role: undefined }];
    return list(thing[property]).map((inner) => ({ thing: resolve(inner), role: text(thing["roleName"]) }));
  });
}

interface Employer {
  readonly organization: NamedOrganization;
  readonly role: string | undefined;
}

function employer(node: Node, graph: Graph, base: string): Employer | undefined {
  for (const property of ["worksFor", "affiliation"]) {
    for (const { thing, role } of held(node, property, graph)) {
      const address = isNode(thing) ? addresses(thing["url"] ?? thing["sameAs"], base)[0] : undefined;
      const organization = organizationOf(text(thing), address);
      if (organization) return { organization, role };
    }
  }
  return undefined;
}

function school(node: Node, graph: Graph): string | undefined {
  const found = held(node, "alumniOf", graph).find(({ thing }) => !isNode(thing) || isType(thing, SCHOOL));
  return found && text(found.thing);
}

/** A place as people write it: locality, region, country. Never a street: a bare address text with a digit may be one. */
export function place(value: unknown, { resolve }: Graph): string | undefined {
  for (const one of list(value)) {
    const spot = resolve(one);
    if (!isNode(spot)) continue;
    const address = resolve(list(spot["address"])[0] ?? spot);
    if (!isNode(address)) return /\d/.test(text(address) ?? "") ? undefined : text(address);
    const parts = ["addressLocality", "addressRegion", "addressCountry"].map((part) => text(address[part]));
    const said = [...new Set(parts.filter((part) => part !== undefined))].join(", ");
    if (said || text(spot["name"])) return said || text(spot["name"]);
  }
  return undefined;
}

/** What a schema.org Person says; `urls` are the addresses it calls its own, this page perhaps among them. */
export function personFacts(node: Node, graph: Graph, base: string, witness: string): Facts {
  const work = employer(node, graph, base);
  const description = text(node["description"], HEADLINE_CAP * 4)?.replace(/<[^>]*>/g, " ");
  return {
    witness,
    name: personName(node),
    headline: cleanText(description, HEADLINE_CAP),
    title: text(node["jobTitle"]) ?? text(node["hasOccupation"]) ?? work?.role,
    organization: work?.organization,
    location:
      place(node["address"], graph) ??
      place(node["homeLocation"], graph) ??
      text(node["homeLocation"]) ??
      place(node["workLocation"], graph),
    school: school(node, graph),
    sameAs: [...addresses(node["sameAs"], base), ...addresses(node["url"], base)],
  };
}
