import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import { cleanName, comparisonKey } from "../text.ts";
import type { Reader } from "../reader.ts";
import { organizationOf, profilePage } from "../structured/facts.ts";
import { find, links, said } from "../structured/markup.ts";
import { titleStart } from "../structured/page-marks.ts";
import { AFFILIATION, HOMEPAGE, NAME, ORGANIZATION } from "./selectors.ts";

function read(document: Document, url: URL): ProfilePage | undefined {
  if (!profileAddress(url.href)) return undefined;
  const name = cleanName(find(document, NAME)?.textContent);
  const title = titleStart(document);
  const affiliation = said(document, AFFILIATION);
  const facts = {
    witness: "heading",
    name,
    headline: comparisonKey(affiliation ?? "") === "unknown affiliation" ? undefined : affiliation,
    organization: organizationOf(said(document, ORGANIZATION)),
    sameAs: links(document, HOMEPAGE),
  };
  // A second witness where the title carries the name; a bare product name is none.
  const isNamed = name !== undefined && title !== undefined && comparisonKey(title) === comparisonKey(name);
  return profilePage(url, "scholar", [facts, isNamed ? { witness: "title", name } : undefined]);
}

/** Google Scholar's author pages; publications and searches are no profiles. */
export const scholar: Reader = { isFor: (url) => siteOf(url.href) === "scholar", read };
