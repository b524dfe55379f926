import { profileAddress } from "../domain/profile-address.ts";
import { bluesky } from "../readers/bluesky/reader.ts";
import { github } from "../readers/github/reader.ts";
import { gitlab } from "../readers/gitlab/reader.ts";
import { nameAnchor } from "../readers/name-anchor.ts";
import { orcid } from "../readers/orcid/reader.ts";
import type { Places } from "../readers/places.ts";
import { readWith } from "../readers/reader.ts";
import { scholar } from "../readers/scholar/reader.ts";
import { xing } from "../readers/xing/reader.ts";
import { startMarks } from "./start-marks.ts";

const READERS = [github, gitlab, orcid, scholar, xing, bluesky];

/** Their readers know profiles only. */
const places: Places = {
  kindsAt: ({ href }) => (profileAddress(href) ? ["profile"] : []),
  subject: (document, page) => (page.kind === "profile" ? nameAnchor(document, page.profile.name) : undefined),
  lists: () => [],
  names: () => [],
  personOf: () => undefined,
};

startMarks(() => readWith(READERS, document, new URL(window.location.href)), places);
