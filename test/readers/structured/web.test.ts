import * as fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it, test } from "vitest";
import type { Page } from "../../../src/domain/page/page.ts";
import { readPage } from "../../../src/readers/index.ts";
import { web } from "../../../src/readers/structured/web.ts";

const URL_HERE = "https://somebody.example/people/ada-rook";

function documentOf(html: string): Document {
  const window = new Window({ url: URL_HERE });
  window.document.write(html);
  return window.document as unknown as Document;
}

function read(html: string, address = URL_HERE): Page | undefined {
  return readPage(documentOf(html), new URL(address));
}

function withData(data: unknown, rest = ""): string {
  const json = typeof data === "string" ? data : JSON.stringify(data);
  return `<html><head><title>Ada Rook</title><script type="application/ld+json">${json}</script></head><body>${rest}</body></html>`;
}

function nameIn(data: unknown, rest = ""): string | undefined {
  const page = read(withData(data, rest));
  return page?.kind === "profile" ? page.profile.name : undefined;
}

const ADA = { "@type": "Person", name: "Ada Rook" };

describe("the subject of JSON-LD", () => {
  const found: readonly (readonly [string, unknown])[] = [
    ["a lone person", ADA],
    ["in an array", [{ "@type": "WebSite" }, ADA]],
    ["in a graph in an array", [{ "@graph": [ADA] }]],
    ["of several types", { ...ADA, "@type": ["Thing", "https://schema.org/Person"] }],
    ["a language-tagged name", { "@type": "Person", name: { "@value": "Ada Rook", "@language": "en" } }],
    [
      "behind a reference",
      {
        "@graph": [
          { "@type": "ProfilePage", mainEntity: { "@id": "#a" } },
          { ...ADA, "@id": "#a" },
        ],
      },
    ],
    [
      "that of the page among others",
      [
        { ...ADA, url: URL_HERE },
        { "@type": "Person", name: "Corin Tallow" },
      ],
    ],
    ["the same person twice", [ADA, ADA]],
    [
      "of the page whose list of articles is there too",
      [
        { ...ADA, url: `${URL_HERE}/` },
        { "@type": "Article", url: "/a/1" },
      ],
    ],
    [
      "of the page that lists a book without an address",
      [
        { ...ADA, url: URL_HERE },
        { "@type": "Book", name: "Tides" },
      ],
    ],
    ["in a comment, with raw line breaks", `<!--\n{"@type":"Person","name":"Ada\nRook"}\n-->`],
    ["in CDATA", `//<![CDATA[\n{"@type":"Person","name":"Ada Rook"}\n//]]>`],
  ];
  test.each(found)("%s", (_, data) => expect(nameIn(data)).toBe("Ada Rook"));

  const none: readonly (readonly [string, unknown])[] = [
    ["an author", { "@type": "Article", author: ADA }],
    [
      "an author of the graph",
      {
        "@graph": [
          { "@type": "NewsArticle", author: { "@id": "#a" } },
          { ...ADA, "@id": "#a" },
        ],
      },
    ],
    ["a person beside an article without an address", [{ "@type": "Article", headline: "Tides" }, ADA]],
    [
      "the owner of an address that an article shares",
      [
        { "@type": "Article", url: URL_HERE },
        { ...ADA, url: URL_HERE },
      ],
    ],
    ["an employee", { "@type": "Organization", name: "Tidewright", employee: [ADA] }],
    ["two persons", [ADA, { "@type": "Person", name: "Corin Tallow" }]],
    ["two main entities", { "@type": "ProfilePage", mainEntity: [ADA, { "@type": "Person", name: "Corin Tallow" }] }],
    ["somebody with a page elsewhere on the site", { ...ADA, url: "/people/another" }],
    [
      "an organization's profile page",
      { "@type": "ProfilePage", mainEntity: { "@type": "Organization", name: "Ada Rook" } },
    ],
    ["a company called a person", { "@type": "Person", name: "Ada Rook GmbH" }],
    ["a person named as the organization is", [ADA, { "@type": "Organization", name: "Ada Rook" }]],
    ["a masked name", { "@type": "Person", name: "*** ****" }],
    ["damaged data", '{"@type":"Person","name":"Ada Rook"'],
    ["no object", "[1, null, true, [[[[[[]]]]]]]"],
  ];
  test.each(none)("not %s", (_, data) => expect(nameIn(data)).toBeUndefined());

  it("must be named in heading or title when a company is there too and nothing ties them", () => {
    const both = [
      { "@type": "Person", name: "Ada King" },
      { "@type": "Organization", name: "Tidewright" },
    ];
    expect(nameIn(both)).toBeUndefined();
    expect(nameIn(both, "<h1>Ada King</h1>")).toBe("Ada King");
  });

  it("has no past employer for a current one", () => {
    const past = { "@type": "Organization", name: "Harrow", member: { "@type": "OrganizationRole", endDate: "2020" } };
    const page = read(
      withData({ ...ADA, worksFor: [past, { "@type": "EmployeeRole", roleName: "CTO", worksFor: "Tidewright" }] }),
    );
    expect(page).toMatchObject({ profile: { organization: { name: "Tidewright" }, title: "CTO" } });
    expect(read(withData({ ...ADA, worksFor: past }))).not.toHaveProperty("profile.organization");
  });
});

describe("an entry on the page", () => {
  const author = { ...ADA, url: URL_HERE };
  const entry = (href: string): string =>
    `<article class="hentry"><h2><a rel="bookmark" href="${href}">Tides</a></h2></article>`;
  it("makes it a post when it is here or doesn't say", () => {
    expect(nameIn(author, entry(URL_HERE))).toBeUndefined();
    expect(nameIn(author, '<article class="hentry"><h2>Tides</h2></article>')).toBeUndefined();
  });
  it("leaves it a profile when it lives elsewhere", () => {
    expect(nameIn(author, entry("/2026/tides"))).toBe("Ada Rook");
    expect(nameIn(author, entry("/2026/tides") + entry("/2026/buoys"))).toBe("Ada Rook");
  });
  it("outweighs a page's main entity but not a profile page", () => {
    const article = '<meta property="og:type" content="article">';
    expect(nameIn({ "@type": "WebPage", mainEntity: ADA }, article)).toBeUndefined();
    expect(nameIn({ "@type": "ProfilePage", mainEntity: ADA }, article)).toBe("Ada Rook");
  });
});

describe("other people's rel=me", () => {
  const head = '<link rel="me" href="https://social.example/@tidewright">';
  it("isn't the subject's on a page below a company's site", () => {
    expect(read(withData({ ...ADA, url: URL_HERE }, head))).toMatchObject({ profile: { sameAs: [] } });
  });
  it("is the owner's on their front page", () => {
    const page = read(withData({ ...ADA, url: "https://ada.example" }, head), "https://ada.example/");
    expect(page).toMatchObject({ profile: { sameAs: ["https://social.example/@tidewright"] } });
  });
});

describe("a hostile page", () => {
  const hostile: readonly (readonly [string, string])[] = [
    [
      "a prototype in its data",
      withData('{"__proto__":{"name":"x"},"@type":"Person","name":"Ada Rook","constructor":{"prototype":{"y":1}}}'),
    ],
    [
      "a prototype in its microdata",
      '<div itemscope itemtype="https://schema.org/Person"><i itemprop="__proto__ constructor">x</i><b itemprop="name">Ada Rook</b></div>',
    ],
    ["a megabyte of a name", withData({ "@type": "Person", name: `Ada ${"x".repeat(250_000)}` })],
    ["half a megabyte of data", withData(`[${'{"@type":"Person","name":"A B"},'.repeat(20_000)}{}]`)],
    ["very deep data", withData("[".repeat(50_000) + "]".repeat(50_000))],
    ["deep items", '<div itemscope itemtype="https://schema.org/Person" itemprop="about">'.repeat(200)],
    ["many cards", '<p class="h-card">Ada Rook</p>'.repeat(2000)],
    [
      "names that shadow the document's",
      '<form name="querySelector"></form><img name="querySelectorAll"><form name="title"></form>',
    ],
    [
      "broken addresses",
      '<base href="http://["><a rel="me" href="http://["></a><div class="h-card"><a class="u-url p-name" href="http://[">Ada Rook</a></div>',
    ],
  ];
  test.each(hostile)("with %s does no harm", (_, html) => {
    expect(() => read(html)).not.toThrow();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
    expect(JSON.stringify(read(html) ?? null).length).toBeLessThan(20_000);
  });

  it("gets a profile or nothing out of any data at all", () => {
    const key = fc.constantFrom(
      "@type",
      "@id",
      "@graph",
      "name",
      "url",
      "worksFor",
      "mainEntity",
      "address",
      "sameAs",
      "endDate",
      "author",
    );
    const leaf = fc.oneof(
      fc.constantFrom("Person", "ProfilePage", "Organization", "Role", "Ada Rook", URL_HERE, "#a"),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(key, tie("node"), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(node, (data) => {
        const html = withData(JSON.stringify(data).replaceAll("<", "\\u003c"));
        const page = web.read(documentOf(html), new URL(URL_HERE));
        expect([undefined, "profile"]).toContain(page?.kind);
      }),
      { numRuns: 150 },
    );
  });
});

test("no LinkedIn page is read by its standard data alone", () => {
  expect(web.isFor(new URL("https://ie.linkedin.com/in/ada"))).toBe(false);
  expect(web.isFor(new URL("https://linkedin.com.example/in/ada"))).toBe(true);
  expect(web.isFor(new URL("file:///home/ada.html"))).toBe(false);
});
