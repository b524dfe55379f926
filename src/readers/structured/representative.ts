import { CARDS, cardLinks, cardName } from "./h-card.ts";
import { heading, isOwnerPage, type Standing, standing } from "./page-marks.ts";
import { agree } from "./facts.ts";
import { absolute } from "./node.ts";
import type { Ground } from "./subject.ts";

const MOST_CARDS = 60;
// Cards in here are authors, commenters, members of something else.
const INSIDE_OTHERS = ".h-entry, .hentry, .h-cite, .h-event, .vevent, .h-review, .hreview, .comment, .comments";
const MARGINS = "footer, header, nav, aside";

/** The links by which a page says "that is me too". */
export function meLinks(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll("a[rel~=me][href], link[rel~=me][href]")]
    .slice(0, 30)
    .map((link) => link.getAttribute("href") ?? "");
}

function sameName(cards: readonly Element[]): Element | undefined {
  const [card, ...others] = cards;
  const name = card && cardName(card);
  return name && others.every((other) => cardName(other) === name) ? card : undefined;
}

/**
 * The card that stands for the page, after microformats.org/wiki/representative-h-card-parsing: its address is the
 * page's, or is also linked with rel=me, or it is the only card. The last is held tighter than written there, because a
 * lone card is more often a byline or an imprint: its name must be the page's heading.
 */
export function representativeCard(ground: Ground): Element | undefined {
  const { document, url, isPost } = ground;
  const cards = [...document.querySelectorAll(CARDS)]
    .slice(0, MOST_CARDS)
    .filter(
      (card) =>
        !card.parentElement?.closest(CARDS) &&
        !card.matches(".p-org, .org, .p-experience, .p-education, .p-affiliation"),
    );
  const links = new Map(cards.map((card) => [card, cardLinks(card)]));
  const stands = (card: Element): Standing => standing(ground, links.get(card) ?? []);
  const here = cards.filter((card) => stands(card) === "here");
  if (here.length) return isPost ? undefined : sameName(here);
  if (isPost) return undefined;

  const me = new Set(meLinks(document).map((link) => absolute(link, url.href)));
  const mine = cards.filter(
    (card) =>
      !card.closest(INSIDE_OTHERS) &&
      (isOwnerPage(url) || stands(card) !== "elsewhere") &&
      links.get(card)?.some((link) => absolute(link, url.href) && me.has(absolute(link, url.href))),
  );
  if (mine.length) return sameName(mine);

  const [only, ...others] = cards;
  const name = only && cardName(only);
  const title = heading(document);
  if (!name || !title || others.length || only.closest(`${INSIDE_OTHERS}, ${MARGINS}`)) return undefined;
  return / /.test(name) && agree(name, title) ? only : undefined;
}
