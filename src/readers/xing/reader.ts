import type { Page } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { agree, organizationOf, profilePage, words } from "../structured/facts.ts";
import { find, markupFacts } from "../structured/markup.ts";
import { cleanText } from "../text.ts";
import { absolute } from "../structured/node.ts";
import { heading } from "../structured/page-marks.ts";
import { readJob } from "../structured/job-posting.ts";
import { readPerson } from "../structured/web.ts";
import { MARKUP } from "./selectors.ts";

/** "Wiebke_Sandvoss2" and "Wiebke Sandvoß" are near enough to rule out another person's page. */
function isNamedIn(handle: string, name: string): boolean {
  const plain = (text: string): readonly string[] =>
    words(
      text
        .normalize("NFD")
        .replace(/\p{M}|\d/gu, "")
        .replaceAll("ß", "ss")
        .replace(/([aou])e/g, "$1")
        .replaceAll("_", " "),
    );
  return agree(plain(handle).join(" "), plain(name).join(" "));
}

function read(document: Document, url: URL): Page | undefined {
  const address = profileAddress(url.href);
  if (!address) return readJob(document, url);
  const link = find(document, MARKUP.organization);
  const own = {
    ...markupFacts(document, MARKUP, "data-qa"),
    organization: organizationOf(cleanText(link?.textContent), absolute(link?.getAttribute("href"), url.href)),
  };
  const facts = own.name ? [own] : readPerson(document, url);
  const name = facts[0]?.name ?? heading(document);
  return name && isNamedIn(address.handle, name) ? profilePage(url, "xing", facts) : undefined;
}

/** XING's profiles, and the adverts in its job market. */
export const xing: Reader = { isFor: (url) => siteOf(url.href) === "xing", read };
