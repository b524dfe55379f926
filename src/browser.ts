/** The one door to the browser's extension API: the only import of webextension-polyfill. */
import browser from "webextension-polyfill";

export { browser };
