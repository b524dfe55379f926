// What the benchmarks run inside a page: our readers, the bare ones, and the peers. Bundled and minified like the shipped script.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { readPage } from "../src/readers/index.ts";
import * as lists from "./bare-lists.mjs";
import * as profiles from "./bare-profiles.mjs";
import { race } from "./race.mjs";

const { bareSduiProfile, bareClassicProfile, bareMwliteProfile, barePublicProfile, bareGithubProfile } = profiles;
const { bareSduiSearch, bareClassicSearch, bareConnections, bareOrganization, bareSduiJob, bareClassicJob } = lists;

/** @satisfies {Record<string, import("./race.mjs").Contestant>} */
const CONTESTANTS = {
  readPage: { run: (document) => readPage(document, new URL(location.href)) },
  readability: { run: (document) => new Readability(document).parse(), changesPage: true },
  defuddle: { run: (document) => new Defuddle(document, { url: location.href }).parse(), changesPage: true },
  linksPass: { run: (document) => document.querySelectorAll('a[href*="/in/"]') },
  bareSduiProfile: { run: bareSduiProfile },
  bareClassicProfile: { run: bareClassicProfile },
  bareMwliteProfile: { run: bareMwliteProfile },
  barePublicProfile: { run: barePublicProfile },
  bareGithubProfile: { run: bareGithubProfile },
  bareSduiSearch: { run: bareSduiSearch },
  bareClassicSearch: { run: bareClassicSearch },
  bareConnections: { run: bareConnections },
  bareOrganization: { run: bareOrganization },
  bareSduiJob: { run: bareSduiJob },
  bareClassicJob: { run: bareClassicJob },
};

/** @typedef {keyof typeof CONTESTANTS} ContestantName */

/** `readPage` against another. @param {ContestantName} other @param {number} rounds */
export function raceAgainst(other, rounds) {
  return race(CONTESTANTS.readPage, CONTESTANTS[other], rounds);
}

/** Milliseconds of the first reading of a page just loaded, with nothing compiled yet, once the page itself has been drawn. */
export async function firstReading() {
  for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  const start = performance.now();
  readPage(document, new URL(location.href));
  return performance.now() - start;
}
