import { Window } from "happy-dom";
import { describe, expect, it, test } from "vitest";
import { reportPage } from "../../src/readers/report.ts";

const CANARY = "zqcanary";

function documentOf(html: string, url: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  return window.document as unknown as Document;
}

// The canary stands wherever a page can put a word: texts, attribute values and names, classes, ids, data, and the address.
const PAGE = `<!doctype html><html lang="${CANARY}" dir="${CANARY}" class="${CANARY}"><head>
<title>${CANARY}</title><meta name="como-pk" content="${CANARY}"><meta name="pageKey" content="${CANARY}">
<meta property="og:type" content="${CANARY}"><meta property="og:title" content="${CANARY}"><link rel="canonical" href="/${CANARY}">
<meta property="profile:first_name" content="${CANARY}"><link rel="me" href="https://${CANARY}.example">
<script type="application/ld+json">{"@type":["Person","${CANARY}"],"${CANARY}":1,"name":"${CANARY} ${CANARY}","url":"https://${CANARY}.example","sameAs":"https://x.example/${CANARY}"}</script>
</head><body data-rehydrated="${CANARY}" ${CANARY}="1"><div data-sdui-screen="${CANARY}" componentkey="${CANARY}Topcard">
<main id="workspace"><h1 class="${CANARY}">${CANARY}</h1><a href="/in/${CANARY}/overlay/contact-info/">${CANARY}</a></main></div>
<div class="h-card ${CANARY}" itemscope itemtype="http://schema.org/Person"><span class="p-name" itemprop="name ${CANARY}">${CANARY} ${CANARY}</span>
<span class="p-nickname vcard-username">${CANARY}</span><a rel="me" href="https://${CANARY}.example">${CANARY}</a></div></body></html>`;

const ADDRESSES = [
  `https://www.linkedin.com/in/${CANARY}/?x=${CANARY}#${CANARY}`,
  `https://www.linkedin.com/in/ACoAA${CANARY}`,
  `https://github.com/${CANARY}`,
  `https://gitlab.com/${CANARY}`,
  `https://social.example/@${CANARY}`,
  `https://${CANARY}.example/@${CANARY}`,
  `https://${CANARY}.example/${CANARY}?q=${CANARY}`,
  `https://bsky.app/profile/${CANARY}.example`,
  `https://www.xing.com/profile/${CANARY}_${CANARY}`,
  `https://scholar.google.com/citations?user=${CANARY}`,
];

test.each(ADDRESSES)("no word of the page or its address at %s", (address) => {
  const report = JSON.stringify(reportPage(documentOf(PAGE, address), new URL(address)));
  expect(report.toLowerCase()).not.toContain(CANARY);
});

describe("a report", () => {
  it("tells the generation of the markup, the language and what was read", () => {
    const url = "https://www.linkedin.com/in/somebody/";
    const report = reportPage(
      documentOf(
        '<html lang="de-DE"><head><title>LinkedIn</title><meta name="como-pk" content="d_flagship3_profile_view_base"></head><body><main id="workspace"></main></body></html>',
        url,
      ),
      new URL(url),
    );
    expect(report).toMatchObject({
      site: "linkedin",
      address: "profile",
      read: "nothing",
      language: "de",
      direction: "unsaid",
      pageKeys: ["d_flagship3_profile_view_base"],
    });
    expect(report.marks).toMatchObject({
      "sdui-page-key": 1,
      "sdui-workspace": 1,
      "sdui-top-card": 0,
      "classic-ember": 0,
    });
  });

  it("tells what standard data is there", () => {
    const url = "https://somebody.example/";
    const html =
      '<html><head><script type="application/ld+json">[{"@type":"Person","name":"Ada Rook"},{"@type":"Person"}]</script></head><body><div class="h-card"></div></body></html>';
    const report = reportPage(documentOf(html, url), new URL(url));
    expect(report).toMatchObject({ site: "web", address: "front", language: "unsaid" });
    expect(report.marks).toMatchObject({ "json-ld": 1, "json-ld:Person": 2, "h-card": 1, "h-resume": 0 });
  });

  it("names the witnesses of what was read", () => {
    const url = "https://somebody.example/";
    const html = `<html><head><title>Ada Rook</title></head><body><div class="h-card"><a class="u-url p-name" href="/">Ada Rook</a></div></body></html>`;
    expect(reportPage(documentOf(html, url), new URL(url))).toMatchObject({
      read: "profile",
      witnesses: { name: "h-card" },
    });
  });

  it("survives addresses that are no page's", () => {
    expect(reportPage(documentOf("", "about:blank"), new URL("about:blank"))).toMatchObject({
      site: "none",
      read: "nothing",
    });
  });
});
