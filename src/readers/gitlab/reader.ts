import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { organizationOf, profilePage } from "../structured/facts.ts";
import { markupFacts, said } from "../structured/markup.ts";
import { MARKUP, PERSON } from "./selectors.ts";

function read(document: Document, url: URL): ProfilePage | undefined {
  const person = profileAddress(url.href) && document.querySelector(PERSON);
  if (!person) return undefined;
  return profilePage(url, "gitlab", [
    { ...markupFacts(person, MARKUP, "microdata"), organization: organizationOf(said(person, MARKUP.organization)) },
  ]);
}

/** GitLab.com's user pages; groups and projects are no profiles. Other GitLab hosts are read as any page is. */
export const gitlab: Reader = { isFor: (url) => siteOf(url.href) === "gitlab", read };
