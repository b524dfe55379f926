import { comparisonKey } from "../text.ts";
import type { Facts } from "./facts.ts";
import { things } from "./json-ld.ts";
import { addresses, type Graph, isType, type Node, text } from "./node.ts";
import { isCompanyName, isHeadline, isOwnerPage, type Place, type Standing, standing } from "./page-marks.ts";
import { personFacts, personName } from "./person.ts";

const PERSON = /^Person$/;
const ORGANIZATION = /(Organization|Corporation|LocalBusiness|NGO|Store|Institution|University|School)$/;
const ABOUT_PAGE = /^(Profile|About|Contact|Web)Page$/;
const PROFILE_PAGE = /^ProfilePage$/;
const POST = /(Article|Posting|^Report|^Review|^Product|^Event|^Recipe|^Book|^Movie|VideoObject|^Course|^Question)$/;
const JOB = /^JobPosting$/;
// A page is at most one of them; the rest of a long list needn't be looked at.
const MOST_POSTS = 20;

/** The page as the candidates for its subject are held against it. */
export interface Ground extends Place {
  readonly document: Document;
  /** Whether something else on the page already says it is an article or a post. */
  readonly isPost: boolean;
}

/** What the standard data of one syntax amounts to. */
export interface Subject {
  readonly facts?: Facts;
  /** The page says itself that it is about an organization. */
  readonly isOrganization: boolean;
  readonly isPost: boolean;
  /** Comparison keys of the organizations it describes. */
  readonly organizations: ReadonlySet<string>;
}

function standingOf(node: Node, ground: Ground): Standing {
  const { url } = ground;
  const own = ["url", "mainEntityOfPage"].flatMap((property) => addresses(node[property], url.href));
  const id = addresses(node["@id"], url.href).map((address) => address.replace(/#.*$/, ""));
  const said = standing(ground, own);
  // An @id is often made from whatever page the data was written for, so it can't say "elsewhere".
  return said === "unsaid" && standing(ground, id) === "here" && !isType(node, ORGANIZATION) ? "here" : said;
}

/** The Person a page's JSON-LD or microdata is about, with what speaks against one. */
export function subjectOf(graph: Graph, ground: Ground, witness: string): Subject {
  const { document, url } = ground;
  const organizations = new Set<string>();
  const persons = new Set<Node>();
  const declared = new Set<Node>();
  let isPost = ground.isPost;
  // Something like an article without an address: this page's, or one of somebody's list.
  let mayBePost = false;
  let posts = 0;
  let isOrganization = false;
  let isProfilePage = false;

  for (const node of graph.nodes) {
    const isPerson = isType(node, PERSON);
    if (isPerson) persons.add(node);
    else if (isType(node, ORGANIZATION)) {
      organizations.add(comparisonKey(text(node["name"]) ?? ""));
    } else if (posts < MOST_POSTS && isType(node, POST) && !isType(node, JOB)) {
      posts++;
      const place = standingOf(node, ground);
      if (place === "here") isPost = true;
      else if (place === "unsaid") mayBePost = true;
    }
    if (!isType(node, ABOUT_PAGE)) continue;
    // A page node about another page (a breadcrumb, a parent) declares nothing here.
    isProfilePage ||= isType(node, PROFILE_PAGE);
    const isThisPage = isType(node, PROFILE_PAGE) || standingOf(node, ground) !== "elsewhere";
    for (const thing of isThisPage ? things(graph, node["mainEntity"]) : []) {
      if (isType(thing, PERSON)) declared.add(thing);
      else if (isType(thing, ORGANIZATION)) isOrganization = true;
    }
  }
  const none = { organizations, isPost: isPost || mayBePost, isOrganization: isOrganization && declared.size === 0 };

  const chosen = (): Node | undefined => {
    const [first, ...more] = declared;
    // An article may name its person so too; a profile page is one, whatever else the site's templates say.
    if (first) return more.length || (isPost && !isProfilePage) ? undefined : first;
    if (isPost) return undefined;
    const here = [...persons].filter((person) => standingOf(person, ground) === "here");
    if (mayBePost && !here.length) return undefined;
    const [one, ...others] = here.length ? here : persons;
    if (!one) return undefined;
    const name = personName(one);
    if (others.some((other) => personName(other) !== name)) return undefined;
    if (here.length || (standingOf(one, ground) === "elsewhere" && isOwnerPage(url))) return one;
    if (standingOf(one, ground) === "elsewhere" || !name) return undefined;
    // Nothing ties the one person to this page but the name over it; beside a company it must be the whole heading.
    return isHeadline(document, name, organizations.size === 0) ? one : undefined;
  };

  const node = chosen();
  const facts = node && personFacts(node, graph, url.href, witness);
  if (!facts?.name || isCompanyName(facts.name) || organizations.has(comparisonKey(facts.name))) return none;
  return { ...none, facts };
}
