// The files of a new site: a reader that works for pages with standard markup, and two pages to begin with. The people are invented.

/**
 * @typedef {object} NewSite
 * @property {string} name the folder's and the site's, `scholar-google`
 * @property {string} variable the reader's, `scholarGoogle`
 * @property {string} host without `www.`
 */

const SELECTORS = `import type { Markup } from "../structured/markup.ts";

/** A first guess: standard markup inside the page's main part. Put in its place what the site has, and since when, newest first. */
export const PERSON = 'main [itemscope][itemtype$="schema.org/Person"]';

/** Inside it. */
export const MARKUP: Markup = {
  name: ['h1[itemprop="name"]'],
  headline: ['[itemprop="description"]'],
  title: ['[itemprop="jobTitle"]'],
  organization: ['[itemprop="worksFor"]'],
  location: ['[itemprop="addressLocality"]'],
  links: ['a[rel~="me"]'],
};
`;

/** @param {NewSite} site */
function reader({ name, variable, host }) {
  return `import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { organizationOf, profilePage } from "../structured/facts.ts";
import { markupFacts, said } from "../structured/markup.ts";
import { MARKUP, PERSON } from "./selectors.ts";

function read(document: Document, url: URL): ProfilePage | undefined {
  const person = profileAddress(url.href) && document.querySelector(PERSON);
  if (!person) return undefined;
  return profilePage(url, "${name}", [
    { ...markupFacts(person, MARKUP, "microdata"), organization: organizationOf(said(person, MARKUP.organization)) },
  ]);
}

/** The people of ${host}; any other page there is no profile. */
export const ${variable}: Reader = { isFor: (url) => siteOf(url.href) === "${name}", read };
`;
}

/** What tells the address of a person there, as an entry of the table. @param {NewSite} site */
export function addressEntry({ name, host }) {
  return `  {
    // A first guess: put in its place where the site has its people, and what else has an address of that shape.
    site: "${name}",
    host: /^(www\\.)?${host.replaceAll(".", "\\.")}$/,
    path: /^\\/people\\/([\\w.-]+)\\/?(?:\\?|$)/,
    handle: /^\\w[\\w.-]*$/,
    url: "https://${host}/people/",
    fold: "lower",
  },
`;
}

/** @param {string} title @param {string} main */
function page(title, main) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

const PERSON = page(
  "Ilse Brandvoll",
  `<div itemscope itemtype="https://schema.org/Person">
<h1 itemprop="name">Ilse Brandvoll</h1>
<p itemprop="description">Keeps tide tables honest</p>
<p><span itemprop="jobTitle">Release engineer</span> at <span itemprop="worksFor">Tidewright</span></p>
<p itemprop="addressLocality">Bergen, Norway</p>
<a rel="me" href="https://brandvoll.example">brandvoll.example</a>
</div>
<aside><a href="/people/okoro.finch">Okoro Finch</a></aside>`,
);

const TEAM = page(
  "Tidewright",
  `<div itemscope itemtype="https://schema.org/Organization">
<h1 itemprop="name">Tidewright</h1>
<div itemprop="member" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/people/okoro.finch">Okoro Finch</a></div>
</div>`,
);

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The new files by their paths: the reader, a page where somebody is read, and one at such an address that is nobody's. @param {NewSite} site */
export function newFiles(site) {
  const folder = `src/readers/${site.name}`;
  const cases = `test/pages/${site.name}`;
  const person = `https://${site.host}/people/ilse.brandvoll`;
  return {
    [`${folder}/reader.ts`]: reader(site),
    [`${folder}/selectors.ts`]: SELECTORS,
    [`${cases}/person/page.html`]: PERSON,
    [`${cases}/person/page.json`]: json({
      url: person,
      expect: {
        kind: "profile",
        profile: {
          url: person,
          name: "Ilse Brandvoll",
          headline: "Keeps tide tables honest",
          title: "Release engineer",
          organization: { name: "Tidewright" },
          location: "Bergen, Norway",
          sameAs: ["https://brandvoll.example"],
        },
      },
      never: ["Okoro Finch"],
    }),
    [`${cases}/organization/page.html`]: TEAM,
    [`${cases}/organization/page.json`]: json({
      url: `https://${site.host}/people/tidewright`,
      expect: null,
      never: ["Okoro Finch"],
    }),
  };
}
