import type { Markup } from "../structured/markup.ts";

/** The rendered profile header: test ids of bluesky-social/social-app, 2023 to 2026. Older screens stay below newer ones. */
export const MARKUP: Markup = {
  name: ['[data-testid="profileHeaderDisplayName"]'],
  headline: ['[data-testid="profileHeaderDescription"]'],
};

/** The screens of a profile; the app keeps the ones it came from in the page. */
export const SCREEN = '[data-testid="profileView"], [data-testid="profileScreen"], main';
