import type { Markup } from "../structured/markup.ts";

/** The user's card: microformats and microdata on one element since 2015 (seen 2026). An organization's page has none. */
export const CARD = '.h-card[itemtype$="schema.org/Person"]';

/** The login, perhaps with pronouns after a dot (2022). */
export const LOGIN = [".p-nickname.vcard-username", '[itemprop="additionalName"]'];

/** Inside the card, 2020 layout (seen 2026). */
export const MARKUP: Markup = {
  name: [".p-name.vcard-fullname", '[itemprop="name"]'],
  headline: [".p-note.user-profile-bio", ".user-profile-bio"],
  organization: ['[itemprop="worksFor"] .p-org', '[itemprop="worksFor"]'],
  location: ['[itemprop="homeLocation"] .p-label', '[itemprop="homeLocation"]'],
  // `social` since 2023; before that only the website and a Twitter name.
  links: ['[itemprop="url"] a[rel~="me"]', '[itemprop="social"] a[rel~="me"]'],
};
