import type { Page } from "../../domain/page/page.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { linkedinAddress } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { readConnections } from "./connections.ts";
import { readClassicJob, readPublicJob } from "./job-classic.ts";
import { readSduiJob } from "./job-sdui.ts";
import { readOrganization } from "./organization.ts";
import { readPeopleSearch } from "./people-search.ts";
import { readClassicProfile } from "./profile-classic.ts";
import { readMwliteProfile } from "./profile-mwlite.ts";
import { readPublicProfile } from "./profile-public.ts";
import { readSduiProfile } from "./profile-sdui.ts";
import { CLASSIC, MWLITE, PUBLIC, SDUI } from "./selectors.ts";

// Addresses under /in/ that are nobody: the user's own redirect, the site's dead ends, and the editing pages.
const NOBODY = new Set(["me", "edit", "unavailable", "404"]);
const EDITING = /\/in\/[^/]+\/(?:[a-z]{2}\/)?(?:edit|opportunities)\b/u;
const JOB = /^\/jobs\/view\/(?:[^/]*-)?(\d{4,20})\/?/u;
const JOB_LIST = /^\/jobs\/(?:search|search-results|collections)\b/u;

/** The markup is told anew for each reading, as one account gets several on the same day; by the head where it tells. */
function readProfile(document: Document, url: URL): Profile | undefined {
  const address = linkedinAddress(url.href);
  if (!address || NOBODY.has(address.handle) || EDITING.test(url.pathname)) return undefined;
  // Each look through a whole page costs; the head is at hand.
  const head = document.querySelector("head");
  if (head?.querySelector(CLASSIC.head))
    return readClassicProfile(document, address) ?? readSduiProfile(document, address);
  if (head?.querySelector(SDUI.head) ?? document.querySelector(SDUI.page)) {
    return readSduiProfile(document, address) ?? readClassicProfile(document, address);
  }
  if (document.querySelector(MWLITE.section)) return readMwliteProfile(document, address);
  if (document.querySelector(PUBLIC.name)) return readPublicProfile(document, address);
  return readClassicProfile(document, address);
}

function jobIdIn(url: URL): string | undefined {
  const id = JOB_LIST.test(url.pathname) ? url.searchParams.get("currentJobId") : JOB.exec(url.pathname)?.[1];
  return id && /^\d{4,20}$/u.test(id) ? id : undefined;
}

function read(document: Document, url: URL): Page | undefined {
  const path = url.pathname;
  if (/^\/(?:mwlite\/)?(?:profile\/)?in\//u.test(path)) {
    const profile = readProfile(document, url);
    return profile && { kind: "profile", profile };
  }
  if (path.startsWith("/search/results/people")) return readPeopleSearch(document);
  if (path.startsWith("/mynetwork/invite-connect/connections")) return readConnections(document);
  if (path.startsWith("/company/")) return readOrganization(document, url);
  const id = jobIdIn(url);
  return id === undefined
    ? undefined
    : (readSduiJob(document, id) ?? readClassicJob(document, id) ?? readPublicJob(document, id));
}

/** LinkedIn: profiles in four markups, people search, connections, organizations and jobs. */
export const linkedin: Reader = {
  isFor: (url) => /(?:^|\.)linkedin\.com$/u.test(url.hostname),
  read,
};
