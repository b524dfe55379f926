import type { ComponentType } from "preact";
import type { Word } from "../ui/words/words.ts";
import type { Address } from "./address.ts";
import { DuplicatesPage } from "./duplicates/duplicates-page.tsx";
import { FilesPage } from "./files/files-page.tsx";
import { MovesPage } from "./moves/moves-page.tsx";
import { OrganizationsPage } from "./organizations/organizations-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import { SortPage } from "./sort/sort-page.tsx";
import { SkillsPage } from "./skills/skills-page.tsx";
import { SyncPage } from "./sync/sync-page.tsx";

/** One page of the notebook: the hash address it is reached by, and its name. */
export interface NotebookPage {
  readonly address: string;
  readonly title: Word;
  readonly Page: ComponentType;
  /** Without anybody kept it shows what to do first in its place. */
  readonly isAboutPeople?: true;
}

/** The notebook's pages in the order of the navigation; the first one opens by itself. */
export const PAGES: readonly [NotebookPage, ...NotebookPage[]] = [
  { address: "people", title: "people_title", Page: PeoplePage, isAboutPeople: true },
  { address: "organizations", title: "orgs_title", Page: OrganizationsPage },
  { address: "moves", title: "moves_title", Page: MovesPage },
  { address: "overview", title: "overview_title", Page: OverviewPage, isAboutPeople: true },
  { address: "sort", title: "sort_title", Page: SortPage, isAboutPeople: true },
  { address: "skills", title: "skills_title", Page: SkillsPage, isAboutPeople: true },
  { address: "duplicates", title: "duplicates_title", Page: DuplicatesPage, isAboutPeople: true },
  { address: "files", title: "files_title", Page: FilesPage },
  { address: "sync", title: "sync_title", Page: SyncPage },
  { address: "settings", title: "settings_title", Page: SettingsPage },
];

/** The page an address names. */
export function pageAt({ page }: Address): NotebookPage {
  return PAGES.find(({ address }) => address === page) ?? PAGES[0];
}
