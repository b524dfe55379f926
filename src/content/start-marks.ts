import type { Page } from "../domain/page/page.ts";
import { answerSurfaces } from "../messages/listen.ts";
import type { Places } from "../readers/places.ts";
import { startMarker } from "./marker.ts";
import { removeOrphans } from "./orphans.ts";
import { isAlive, startOnce } from "./start-once.ts";

/** Starts the marks of a site in this page, unless they run already, and reads the page when a surface asks. */
export function startMarks(read: () => Page | undefined, places: Places): void {
  startOnce("marks", () => {
    removeOrphans(document);
    const marker = startMarker(window, isAlive, read, places);
    answerSurfaces({
      "page/read": () => ({ address: window.location.href, page: read() ?? null }),
      "marks/refresh": () => {
        marker.refresh();
        return null;
      },
    });
    return marker.stop;
  });
}
