import type { Markup } from "../structured/markup.ts";

/**
 * The best known markup, and it is old: `data-qa` names told by scrapers of 2019 to 2021. No page has been seen since,
 * so it may match nothing today; then standard data on the page is what is left.
 */
export const MARKUP: Markup = {
  name: ['[data-qa="malt-profile-display-name"]'],
  headline: [
    '[data-qa="profile-occupations"] > :first-child',
    '[data-qa="profile-occupations"]',
    '[data-qa="profile-occupation-work_experience"]',
  ],
  // Only a link tells the company from the title in an occupation's line.
  organization: [
    '[data-qa^="profile-occupation"] a[href*="/pages/"]',
    '[data-qa^="profile-occupation"] a[href*="/companies/"]',
  ],
  location: ['[data-qa="profile-location"]'],
};
