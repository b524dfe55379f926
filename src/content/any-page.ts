import { isReadBoard } from "../domain/page/job-boards.ts";
import { markableSite } from "../domain/page/markable-sites.ts";
import { answerSurfaces } from "../messages/listen.ts";
import { readWith } from "../readers/reader.ts";
import { reportPage } from "../readers/report.ts";
import { SITES } from "../readers/sites.ts";
import { startOnce } from "./start-once.ts";

startOnce("any page", () => {
  answerSurfaces({
    // On a site with marks and on a job board its own script reads; this one is there only for the report.
    "page/read": () => {
      const address = window.location.href;
      if (markableSite(address) || isReadBoard(address)) return undefined;
      return { address, page: readWith(SITES, document, new URL(address)) ?? null };
    },
    "page/report": () => reportPage(document, new URL(window.location.href)),
  });
  return () => undefined;
});
