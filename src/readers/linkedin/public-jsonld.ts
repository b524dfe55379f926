import { linkedinAddress, type ProfileAddress } from "../../domain/page/profile-address.ts";
import { decoded } from "../entities.ts";
import { cleanText } from "../text.ts";

/** One organization of the public page's Person node. */
interface StatedOrganization {
  readonly name: string;
  readonly url?: string;
  readonly isSchool: boolean;
  readonly isOpen: boolean;
  /** Has a start, which masked pages leave out. */
  readonly isDated: boolean;
}

/** What the public page's JSON-LD states about the page's own person. */
export interface StatedPerson {
  readonly name?: string;
  readonly place?: string;
  readonly worksFor: readonly StatedOrganization[];
  readonly schools: readonly StatedOrganization[];
  readonly hasMasked: boolean;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listed(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode).slice(0, 200);
}

/** A string with at least one letter and no mask of asterisks; visitors get "***** ****" for what is hidden from them. */
export function unmasked(value: unknown): string | undefined {
  if (typeof value !== "string" || value.includes("**")) return undefined;
  const text = cleanText(decoded(value));
  return text && /\p{L}/u.test(text) ? text : undefined;
}

function organization(node: Node): StatedOrganization | undefined {
  const name = unmasked(node["name"]);
  const member = listed(node["member"])[0] ?? {};
  const type = [node["@type"]].flat();
  const url = node["url"];
  if (!name) return undefined;
  return {
    name,
    isSchool: type.includes("EducationalOrganization") || type.includes("CollegeOrUniversity"),
    isOpen: !("endDate" in member),
    isDated: "startDate" in member,
    ...(typeof url === "string" ? { url } : {}),
  };
}

function organizations(value: unknown): StatedOrganization[] {
  return listed(value).flatMap((node) => organization(node) ?? []);
}

function isAbout(node: Node, address: ProfileAddress): boolean {
  const url = node["url"];
  return (
    [node["@type"]].flat().includes("Person") && typeof url === "string" && linkedinAddress(url)?.url === address.url
  );
}

/** The Person that stands directly in the graph and has the page's own address; authors of posts are further in. */
export function statedPerson(document: Document, address: ProfileAddress): StatedPerson | undefined {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const nodes = listed(data).flatMap((node) => ("@graph" in node ? listed(node["@graph"]) : [node]));
    const person = nodes.find((node) => isAbout(node, address));
    if (!person) continue;
    const name = unmasked(person["name"]);
    const place = unmasked(listed(person["address"])[0]?.["addressLocality"]);
    const worksFor = organizations(person["worksFor"]);
    return {
      worksFor,
      // Past employers stand here too, as plain organizations.
      schools: organizations(person["alumniOf"]).filter(({ isSchool }) => isSchool),
      hasMasked: worksFor.length < listed(person["worksFor"]).length,
      ...(name ? { name } : {}),
      ...(place ? { place } : {}),
    };
  }
  return undefined;
}
