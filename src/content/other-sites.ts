import { profileAddress } from "../domain/page/profile-address.ts";
import { bluesky } from "../readers/bluesky/reader.ts";
import { github } from "../readers/github/reader.ts";
import { gitlab } from "../readers/gitlab/reader.ts";
import { nameAnchor, type Places } from "../readers/places.ts";
import { orcid } from "../readers/orcid/reader.ts";
import { readWith } from "../readers/reader.ts";
import { scholar } from "../readers/scholar/reader.ts";
import { xing } from "../readers/xing/reader.ts";
import { startMarks } from "./start-marks.ts";

const READERS = [github, gitlab, orcid, scholar, xing, bluesky];

// Where a name stands alone: in a part of a heading (GitHub's login is in the same one), or outside of headings where the site labels it
// for programs (Scholar, XING, Bluesky).
const NAMES = [
  "h1 *, h2 *",
  '#gsc_prf_in, [itemprop=name], [data-qa="malt-profile-display-name"], [data-testid="profileHeaderDisplayName"]',
];

/** Their readers know profiles only. */
const places: Places = {
  kindsAt: ({ href }) => (profileAddress(href) ? ["profile"] : []),
  subject: (document, page) => (page.kind === "profile" ? nameAnchor(document, page.profile.name, NAMES) : undefined),
  lists: () => [],
  names: () => [],
  personOf: () => undefined,
};

startMarks(() => readWith(READERS, document, new URL(window.location.href)), places);
