import { browser } from "../browser.ts";
import { answerSurfaces } from "../messages/listen.ts";
import { linkedin } from "../readers/linkedin/reader.ts";
import { readWith } from "../readers/reader.ts";
import { startMarker } from "./marker.ts";

/** After an update the old script stays in the page without an extension behind it. */
function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

interface Running {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

// The isolated world's own global: the page can't see it. The script may be registered and injected on the same page.
const world = globalThis as { vouchbook?: Running };

function start(): void {
  const read = () => readWith([linkedin], document, new URL(window.location.href));
  const marker = startMarker(window, isAlive, read);
  answerSurfaces({
    "page/read": () => ({ address: window.location.href, page: read() ?? null }),
    "marks/refresh": () => {
      marker.refresh();
      return null;
    },
  });
  world.vouchbook = { isAlive, stop: marker.stop };
}

if (!world.vouchbook?.isAlive()) {
  world.vouchbook?.stop();
  start();
}
