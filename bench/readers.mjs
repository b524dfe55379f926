// Every reader with a markup of its own on its largest page case, against the least reading the same fields could cost.
import { withPages } from "./bench-page.mjs";
import { largestCase, longSearch } from "./page-cases.mjs";
import { atMost, rounded } from "./row.mjs";

/** @typedef {import("./in-page.mjs").ContestantName} ContestantName */

const ROUNDS = 200;
const CARDS = 100;
const FRAME_MS = 1000 / 60;

/** Kind of page, how its cases' folders begin, and the bare reader of its fields. */
const READERS = /** @type {const} */ ([
  ["LinkedIn profile, server-driven", "linkedin/sdui-", "bareSduiProfile"],
  ["LinkedIn profile, classic", "linkedin/classic-", "bareClassicProfile"],
  ["LinkedIn profile, mobile", "linkedin/mwlite-", "bareMwliteProfile"],
  ["LinkedIn profile, public", "linkedin/public-", "barePublicProfile"],
  ["LinkedIn search, server-driven", "linkedin/search-sdui", "bareSduiSearch"],
  ["LinkedIn search, classic", "linkedin/search-classic", "bareClassicSearch"],
  ["LinkedIn connections", "linkedin/connections-sdui", "bareConnections"],
  ["LinkedIn organization", "linkedin/organization-people", "bareOrganization"],
  ["LinkedIn job, server-driven", "linkedin/job-sdui", "bareSduiJob"],
  ["LinkedIn job, classic", "linkedin/job-classic", "bareClassicJob"],
  ["GitHub profile", "github/", "bareGithubProfile"],
]);

/** The rows about all readers, and about a long list. */
export async function rows() {
  return withPages(async (open) => {
    const all = [];
    for (const [kind, prefix, bare] of READERS) {
      const { url, html } = largestCase(prefix);
      const page = await open(url, html);
      const { ms, peerMs, ratio } = await page.raceAgainst(bare, ROUNDS);
      const extra = { ms: rounded(ms), peerMs: rounded(peerMs), elements: page.elements };
      all.push(atMost(`${kind}, largest page case : bare querySelector reader`, ratio, 3, extra));
    }
    const { url, html } = longSearch(CARDS);
    const page = await open(url, html);
    const { ms, peerMs, ratio } = await page.raceAgainst("linksPass", ROUNDS);
    const extra = {
      ms: rounded(ms),
      peerMs: rounded(peerMs),
      timesOneLinksPass: rounded(ratio),
      elements: page.elements,
    };
    all.push(atMost(`search page of ${CARDS} cards : one frame of 16.7 ms`, ms / FRAME_MS, 1, extra));
    return all;
  });
}
