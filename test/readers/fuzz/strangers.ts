import { STRANGER, tokenOf } from "./token.ts";

const TOKEN = tokenOf(STRANGER);

/** Texts that break careless code: names of properties, direction overrides, half characters, what looks like other fields. */
export const HOSTILE_TEXTS = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\u202Eelif\u2066orp\u2069",
  "\uD800 half",
  "half \uDC00",
  "\u0000\u0001\u001F",
  "\u200B\u200E\u200F\uFEFF",
  "· 1st",
  "• 3rd+",
  " · ",
  "LinkedIn Member",
  "<script>alert(1)</script>",
  "'\"`${0}&lt;",
  "{{constructor}}",
  "(((((((((((((((((((((((((((((((",
  "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p",
  "Jan 2020 - Present · 3 yrs",
  "· ".repeat(400),
  "١٢٣ ２３",
  "🧑🏽‍🚀".repeat(50),
  "ﷺ".repeat(300),
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A".repeat(40),
  "",
  " ",
];

/** Names under which a form's control or an image hides the methods of its form or the document. */
export const CLOBBERING = [
  "querySelector",
  "querySelectorAll",
  "textContent",
  "children",
  "firstChild",
  "nextSibling",
  "nodeType",
  "parentElement",
  "getAttribute",
  "matches",
  "closest",
  "title",
  "documentElement",
  "defaultView",
  "attributes",
  "id",
  "className",
  "tagName",
  "ownerDocument",
  "compareDocumentPosition",
  "contains",
  "head",
  "body",
];

/** Addresses a link may be bent to. */
export const HOSTILE_LINKS = [
  "javascript:0",
  "//",
  "https://",
  "/in/%ZZ/",
  "/in/%E0%A4%A/overlay/contact-info/",
  "/in//",
  "https://www.linkedin.com/in/__proto__/overlay/contact-info/",
  "/company/__proto__/",
  "/company/%ff/",
  "/search/results/people/?network=%5B%22F%22%5D&connectionOf=%",
  `#${"a".repeat(5_000)}`,
];

/** Addresses a link to a person may be bent to. */
export const STRANGE_LINKS = [
  ...HOSTILE_LINKS,
  `/in/stranger-${TOKEN.toLowerCase()}/`,
  `/in/stranger-${TOKEN.toLowerCase()}/overlay/contact-info/`,
];

/** Other people's cards and data as sites put them on anybody's page; they may turn up anywhere outside the subject's own card. */
export const STRANGERS = [
  `<div><h2>More profiles</h2><a href="/in/stranger-${TOKEN.toLowerCase()}/"><p>Stranger ${TOKEN}</p></a><p>· 2nd</p><p>Boss at Elsewhere ${TOKEN}</p><p>Town ${TOKEN}</p></div>`,
  `<section><div><a href="/in/stranger-${TOKEN.toLowerCase()}/"><h2>Stranger ${TOKEN}</h2></a><p>· 1st</p><p>Boss ${TOKEN}</p><p>Elsewhere ${TOKEN} · College ${TOKEN}</p><p>Town ${TOKEN}</p><p><a href="/in/stranger-${TOKEN.toLowerCase()}/overlay/contact-info/">Contact info</a></p></div></section>`,
  `<section><h1>Stranger ${TOKEN}</h1><span class="dist-value">1st</span><div class="text-body-medium break-words">Boss ${TOKEN}</div></section>`,
  `<ul><li><a href="/in/stranger-${TOKEN.toLowerCase()}?miniProfileUrn=x"><span aria-hidden="true">Stranger ${TOKEN}</span></a><span class="t-14">Boss ${TOKEN}</span></li></ul>`,
  `<div class="h-entry"><a class="p-author h-card" href="https://stranger.example/">Stranger ${TOKEN}</a> <p class="e-content">Liked it ${TOKEN}</p></div>`,
  `<div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Stranger ${TOKEN}</b> <i itemprop="jobTitle">Boss ${TOKEN}</i></span></div>`,
  `<script type="application/ld+json">{"@type":"BlogPosting","url":"https://elsewhere.example/","author":{"@type":"Person","name":"Stranger ${TOKEN}","jobTitle":"Boss ${TOKEN}"}}</script>`,
];

/** The same, where even the subject's own card may hold it: it says of itself that it is beside the point. */
export const ASIDE_STRANGERS = [
  `<aside><a href="/in/stranger-${TOKEN.toLowerCase()}/"><h2>Stranger ${TOKEN}</h2></a><p>· 2nd</p><p>Boss at Elsewhere ${TOKEN}</p></aside>`,
  `<div role="dialog"><h1>Stranger ${TOKEN}</h1><p>· 2nd</p><p>Boss ${TOKEN}</p></div>`,
  `<div inert><h2>Stranger ${TOKEN}</h2><p>Boss ${TOKEN}</p></div>`,
  `<dialog><h1>Stranger ${TOKEN}</h1><p>Boss ${TOKEN}</p></dialog>`,
];
