import type { Page } from "../domain/page/page.ts";
import { answerSurfaces } from "../messages/listen.ts";
import type { Places } from "../readers/places.ts";
import { startMarker } from "./marker.ts";
import { isAlive, startOnce } from "./start-once.ts";
import { drawMark } from "./mark.ts";

/** The declarations of an element's own style in no order: printing takes one out and puts it back at the end. */
function styleOf(element: Element): string {
  return (element.getAttribute("style") ?? "").split(/;\s*/).toSorted().join(";");
}

/**
 * Takes out the marks of a script that an update left without an extension. Chromium lets such a script end itself; Firefox ends it
 * at once, wherever it is, and what it drew stays. They are known by their style, since a mark bears no other sign.
 */
function removeOrphans(document: Document): void {
  const style = styleOf(drawMark(document, () => undefined).host);
  for (const found of document.querySelectorAll("span[style]")) {
    if (found.childNodes.length === 0 && styleOf(found) === style) found.remove();
  }
}

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
