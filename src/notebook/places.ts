import type { ComponentType } from "preact";
import type { Word } from "../ui/words/words.ts";
import type { Address } from "./address.ts";
import { DuplicatesPage } from "./duplicates/duplicates-page.tsx";
import { BackupPage, ExportPage, ImportPage } from "./files/files-page.tsx";
import { FirstUse } from "./first-use/first-use.tsx";
import { MovesPage } from "./moves/moves-page.tsx";
import { OrganizationsPage } from "./organizations/organizations-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import { SortPage } from "./sort/sort-page.tsx";
import { SkillsPage } from "./skills/skills-page.tsx";
import { SyncPage } from "./sync/sync-page.tsx";

/** One way to look at a place of the notebook: the hash address it is reached by, its name, and its page. */
export interface View {
  readonly address: string;
  readonly title: Word;
  readonly Page: ComponentType;
  /** Without anybody kept it shows what to do first in its place. */
  readonly isAboutPeople?: true;
  /** Reached by links and the finder alone: it stands in no row of views. */
  readonly isUnlisted?: true;
}

/** One of the few places of the notebook. Its first view is the one its link leads to. */
export interface Place {
  readonly title: Word;
  readonly views: readonly [View, ...View[]];
}

const OVERVIEW: Place = {
  title: "overview_title",
  views: [
    { address: "overview", title: "overview_answer", Page: OverviewPage, isAboutPeople: true },
    { address: "overview/skills", title: "skills_title", Page: SkillsPage, isAboutPeople: true },
  ],
};

/** The places in the order of the navigation; the first one opens by itself. */
export const PLACES: readonly Place[] = [
  OVERVIEW,
  {
    title: "people_title",
    views: [
      { address: "people", title: "people_all", Page: PeoplePage, isAboutPeople: true },
      { address: "people/sort", title: "sort_title", Page: SortPage, isAboutPeople: true },
      { address: "people/duplicates", title: "duplicates_title", Page: DuplicatesPage, isAboutPeople: true },
    ],
  },
  { title: "orgs_title", views: [{ address: "organizations", title: "orgs_title", Page: OrganizationsPage }] },
  {
    title: "moves_title",
    views: [
      { address: "steps", title: "moves_steps", Page: MovesPage },
      { address: "steps/exchanges", title: "moves_exchanges", Page: MovesPage },
      { address: "steps/asks", title: "moves_asks", Page: MovesPage },
    ],
  },
  {
    title: "data_title",
    views: [
      { address: "data/import", title: "files_bringIn", Page: ImportPage },
      { address: "data/export", title: "files_takeOut", Page: ExportPage },
      { address: "data/backup", title: "files_backup", Page: BackupPage },
      { address: "data/sync", title: "sync_title", Page: SyncPage },
      { address: "data/bring", title: "bring_title", Page: FirstUse, isUnlisted: true },
    ],
  },
];

/** Stands apart from the places, as a sign. */
export const SETTINGS: Place = {
  title: "settings_title",
  views: [{ address: "settings", title: "settings_title", Page: SettingsPage }],
};

/** The place and the view an address names; what names none leads to the first. */
export function viewAt({ page, part }: Address): { readonly place: Place; readonly view: View } {
  const address = part === "" ? page : `${page}/${part}`;
  for (const place of [...PLACES, SETTINGS])
    for (const view of place.views) if (view.address === address) return { place, view };
  const place = PLACES.find(({ views: [first] }) => first.address.split("/")[0] === page) ?? OVERVIEW;
  return { place, view: place.views[0] };
}
