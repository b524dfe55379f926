import type { Markup } from "../structured/markup.ts";

/** The page's main element is the Person since 2019 (`page_itemtype`); projects are SoftwareSourceCode, groups Organization. */
export const PERSON = '[itemscope][itemtype$="schema.org/Person"]';

/** Inside it (gitlabhq `app/views/users/show.html.haml`, as of 2026). */
export const MARKUP: Markup = {
  name: ['h1[itemprop="name"]', '[itemprop="name"]'],
  // The bio: 2023 sidebar, then 2021 cover.
  headline: [
    ".user-profile-sidebar .profile-user-bio",
    ".profile-header .profile-user-bio",
    ".cover-block .profile-user-bio",
  ],
  title: ['[itemprop="jobTitle"]'],
  organization: ['[itemprop="worksFor"]'],
  location: ['[itemprop="addressLocality"]'],
  // rel=me marks the website; the accounts are links beside it.
  links: [
    'a[itemprop="url"]',
    'a[rel~="me"]',
    '.user-profile-sidebar a[href*="//www.linkedin.com/in/"]',
    '.profile-header a[href*="//www.linkedin.com/in/"]',
    '.user-profile-sidebar a[href*="//bsky.app/profile/"]',
  ],
};
