import type { ComponentType } from "preact";
import type { Word } from "../ui/words.ts";
import { FilesPage } from "./files/files-page.tsx";

/** One page of the notebook: the hash address it is reached by, and its name. */
export interface NotebookPage {
  readonly address: string;
  readonly title: Word;
  readonly Page: ComponentType;
}

/** The notebook's pages in the order of the navigation; the first one opens by itself. */
export const PAGES: readonly [NotebookPage, ...NotebookPage[]] = [
  { address: "files", title: "files_title", Page: FilesPage },
];

/** The page a hash names. */
export function pageAt(hash: string): NotebookPage {
  return PAGES.find(({ address }) => address === hash.replace(/^#\/?/, "").split("/")[0]) ?? PAGES[0];
}
