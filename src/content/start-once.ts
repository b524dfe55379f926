import { browser } from "../browser-in-page.ts";

/** After an update the old script stays in the page without an extension behind it. */
export function isAlive(): boolean {
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

// The isolated world's own global: the page can't see it.
const world = globalThis as { vouchbook?: Record<string, Running> };

/** Whether a script was started in this page and its extension is still there. */
export function isRunning(name: string): boolean {
  return world.vouchbook?.[name]?.isAlive() ?? false;
}

/**
 * Starts a script unless it runs in this page already: it may be registered and injected, or injected again. One that was orphaned
 * by an update is stopped first. `start` returns what stops it.
 */
export function startOnce(name: string, start: () => () => void): void {
  world.vouchbook ??= {};
  const running = world.vouchbook[name];
  if (running?.isAlive()) return;
  running?.stop();
  world.vouchbook[name] = { isAlive, stop: start() };
}
