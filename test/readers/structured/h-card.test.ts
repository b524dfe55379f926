import { Window } from "happy-dom";
import { describe, expect, it, test } from "vitest";
import { CARDS, cardLinks, cardName, cardNode, first, properties } from "../../../src/readers/structured/h-card.ts";
// The h-card and hCard cases of the published test suite (github.com/microformats/tests v0.1.26) as they ship in the npm
// package microformat-node 2.0.4 (MIT, Copyright (c) 2012-2024 Glenn Jones), cut to the properties a profile needs. Left out:
// v1/hcard/name, which finds no name in given and family name alone; here they make one.
import published from "./h-card.published.json" with { type: "json" };

interface Published {
  readonly name: string;
  readonly base: string;
  readonly html: string;
  readonly cards: readonly Readonly<Record<string, readonly string[]>>[];
}

function documentOf(html: string): Document {
  const window = new Window({ url: "http://example.com/" });
  window.document.write(`<!doctype html><body>${html}</body>`);
  return window.document as unknown as Document;
}

function topCards(document: Document): readonly Element[] {
  return [...document.querySelectorAll(CARDS)].filter((card) => !card.parentElement?.closest(CARDS));
}

const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, " ").trim();

function told(card: Element, base: string): Record<string, unknown> {
  const name = cardName(card);
  return {
    name,
    url: cardLinks(card).map((link) => new URL(link, base).href),
    org: first(card, "p-org", "org"),
    "job-title": first(card, "p-job-title", "title"),
    note: first(card, "p-note", "note"),
  };
}

describe("the published tests", () => {
  test.each(published as readonly Published[])("$name", ({ html, base, cards }) => {
    const document = documentOf(html);
    const from = document.querySelector("base")?.getAttribute("href") ?? base;
    const found = topCards(document).map((card) => told(card, from));
    const wanted = cards.map((card) => ({
      name: oneLine(card["name"]?.[0]),
      url: card["url"] ?? [],
      org: oneLine(card["org"]?.[0]),
      "job-title": oneLine(card["job-title"]?.[0]),
      note: oneLine(card["note"]?.[0]),
    }));
    expect(found).toEqual(wanted);
  });
});

describe("a card", () => {
  const card = (html: string): Element => {
    const found = documentOf(html).querySelector(CARDS);
    if (!found) throw new Error("There is no card.");
    return found;
  };

  it("is a company's when name and organization coincide", () => {
    expect(cardNode(card('<div class="h-card"><a class="p-name p-org">Tidewright</a></div>'))).toBeUndefined();
    expect(
      cardNode(card('<div class="vcard"><b class="fn">Tidewright</b> <i class="org">Tidewright</i></div>')),
    ).toBeUndefined();
  });
  it("is somebody's with an organization nested in it", () => {
    const node = cardNode(
      card(
        '<div class="h-card"><b class="p-name">Ada Rook</b> <a class="p-org h-card" href="https://t.example">Tidewright</a></div>',
      ),
    );
    expect(node).toMatchObject({ name: "Ada Rook", worksFor: { name: "Tidewright", url: "https://t.example" } });
  });
  it("has its name from given and family name when no other is stated", () => {
    expect(
      cardName(card('<p class="h-card"><i class="p-given-name">Ada</i> <i class="p-family-name">Rook</i></p>')),
    ).toBe("Ada Rook");
  });
  it("doesn't take style classes for roots, nor another card's properties for its own", () => {
    const root = card(
      '<div class="h-card h-full"><p class="h-10"><b class="p-name">Ada</b></p><p class="h-card"><b class="p-note">x</b></p></div>',
    );
    expect(cardName(root)).toBe("Ada");
    expect(properties(root, "p-note")).toEqual([]);
  });
});
