import { browser } from "../browser.ts";
import type { Message, Response, ToPage } from "../messages/table.ts";
import { readPage } from "../readers/index.ts";
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
  const marker = startMarker(window, isAlive);
  browser.runtime.onMessage.addListener((sent: unknown) => {
    const { name } = sent as Message<ToPage>;
    if (name === "page/read") {
      const read: Response<ToPage, "page/read"> = {
        address: window.location.href,
        page: readPage(document, new URL(window.location.href)) ?? null,
      };
      return Promise.resolve(read);
    }
    if (name === "marks/refresh") {
      marker.refresh();
      return Promise.resolve(null);
    }
    return undefined;
  });
  world.vouchbook = { isAlive, stop: marker.stop };
}

if (!world.vouchbook?.isAlive()) {
  world.vouchbook?.stop();
  start();
}
