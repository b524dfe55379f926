import { markableSite } from "../domain/page/markable-sites.ts";
import { answerSurfaces } from "../messages/listen.ts";
import { readPage } from "../readers/index.ts";
import { reportPage } from "../readers/report.ts";
import { startOnce } from "./start-once.ts";

startOnce("any page", () => {
  answerSurfaces({
    // On a site with marks its own script reads; this one is there only for the report.
    "page/read": () => {
      const address = window.location.href;
      return markableSite(address) ? undefined : { address, page: readPage(document, new URL(address)) ?? null };
    },
    "page/report": () => reportPage(document, new URL(window.location.href)),
  });
  return () => undefined;
});
