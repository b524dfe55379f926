import type { Browser } from "webextension-polyfill";

interface Global {
  readonly browser?: Browser;
  readonly chrome?: Browser;
}

const { browser: own, chrome } = globalThis as unknown as Global;

/**
 * The door to the extension API for scripts in pages, and for what is shared with them. The calls they make return promises in every
 * browser we support, so the polyfill (3 KB) stays with our own pages. Only a listener may not answer with a promise here.
 */
export const browser = (own?.runtime ? own : chrome) as Pick<Browser, "runtime" | "i18n" | "tabs">;
