import type { Site } from "./profile.ts";

/** A site where marks can be switched on: the name people know it by, and the match patterns its permission covers. */
export interface MarkableSite {
  readonly site: Site;
  readonly name: string;
  readonly origins: readonly string[];
  readonly host: RegExp;
}

/** The manifest's `optional_host_permissions` are exactly these origins (`test/manifest.test.ts`). */
export const MARKABLE_SITES: readonly MarkableSite[] = [
  {
    site: "linkedin",
    name: "LinkedIn",
    origins: ["https://*.linkedin.com/*"],
    host: /^https:\/\/(?:[\w-]+\.)*linkedin\.com(?:[/:?#]|$)/,
  },
];

/** The markable site an address belongs to. */
export function markableSite(address: string): MarkableSite | undefined {
  return MARKABLE_SITES.find(({ host }) => host.test(address));
}
