import { greenhouseEmbedded } from "./boards/greenhouse-embedded.ts";
import { bluesky } from "./bluesky/reader.ts";
import { github } from "./github/reader.ts";
import { gitlab } from "./gitlab/reader.ts";
import { mastodon } from "./mastodon/reader.ts";
import { orcid } from "./orcid/reader.ts";
import { linkedin } from "./linkedin/reader.ts";
import { scholar } from "./scholar/reader.ts";
import { web } from "./structured/web.ts";
import { xing } from "./xing/reader.ts";
import type { Reader } from "./reader.ts";

/** The readers of all but job boards, most specific first; the first one that is for the address decides. */
export const SITES: readonly Reader[] = [
  greenhouseEmbedded,
  linkedin,
  github,
  gitlab,
  orcid,
  scholar,
  xing,
  bluesky,
  mastodon,
  web,
];
