// Reading a profile on pages of a realistic size, against the least it could cost and against general-purpose extractors.
import { withPages } from "./bench-page.mjs";
import { paddedProfile } from "./padded-profile.mjs";
import { atLeast, atMost, median, rounded } from "./row.mjs";

const SIZES = [2_000, 10_000];
const PEERS = /** @type {const} */ (["readability", "defuddle"]);
const ROUNDS = 200;
const PEER_ROUNDS = 9;
const FIRST_READINGS = 7;

/** The rows about reading one profile. */
export async function rows() {
  return withPages(async (open) => {
    const all = [];
    for (const size of SIZES) {
      const { url, html } = paddedProfile(size);
      const first = [];
      for (let time = 0; time < FIRST_READINGS; time++) first.push(await (await open(url, html)).firstReading());
      const page = await open(url, html);
      const bare = await page.raceAgainst("bareSduiProfile", ROUNDS);
      all.push(
        atMost(`profile read, ${size} elements : bare querySelector reader`, bare.ratio, 3, {
          ms: rounded(bare.ms),
          peerMs: rounded(bare.peerMs),
          firstMs: rounded(median(first)),
          elements: page.elements,
        }),
      );
      for (const peer of PEERS) {
        const { ms, peerMs, ratio } = await page.raceAgainst(peer, PEER_ROUNDS);
        const extra = { ms: rounded(ms), peerMs: rounded(peerMs) };
        all.push(atLeast(`${peer} : profile read, ${size} elements`, 1 / ratio, 50, extra));
      }
    }
    return all;
  });
}
