import type { Markup } from "../structured/markup.ts";

/** What only a fediverse server's page of an account has: its other form for machines, or the web app's root. */
export const SERVER_MARKS =
  'link[rel="alternate"][type="application/activity+json"], #mastodon[data-props], #mastodon, script#initial-state';

/** The account's header: rendered by the web app since 4.0 (2022), by the server up to 3.5. */
export const HEADER = ".account__header, .public-account-header, .card.h-card";

/** The account's name with its host, beside the display name. */
export const ACCOUNT = [
  ".account__header__tabs__name small",
  ".public-account-header__tabs__name small",
  ".p-nickname",
];

export const MARKUP: Markup = {
  name: [
    // 4.x: the name is the first of two inside the heading, the account the second.
    ".account__header__tabs__name h1 > span:first-child",
    ".account__header__tabs__name h1 bdi",
    // Up to 3.5 the heading's own text, the account in a <small> inside.
    ".public-account-header__tabs__name h1",
    ".p-name",
  ],
  headline: [
    ".account__header__bio .account__header__content",
    ".public-account-bio .account__header__content",
    ".p-note",
  ],
  links: ['.account__header__fields a[rel~="me"]', 'a.u-url[rel~="me"]'],
};
