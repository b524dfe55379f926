import { browser as gallery, openNotebookPage, openPanel, storedValue } from "../../src/ui/gallery/browser-stub.ts";

export { openNotebookPage, openPanel, storedValue };

/** What pages ask of the browser where there is no extension: words are said, everything else is silent. */
export const browser = {
  ...gallery,
  runtime: { getURL: (path: string) => `/${path}`, getManifest: () => ({ version: "0" }) },
  action: { getUserSettings: () => Promise.resolve({ isOnToolbar: true }) },
  commands: { getAll: () => Promise.resolve([]) },
  scripting: { getRegisteredContentScripts: () => Promise.resolve([]) },
  storage: { local: { get: () => Promise.resolve({}) } },
  tabs: { query: () => Promise.resolve([]) },
};
