import { browser } from "../browser.ts";
import type { Site } from "../domain/page/site-addresses.ts";
import { MARKABLE_SITES, type MarkableSite, type MarkKind } from "../domain/page/markable-sites.ts";

// Only which sites have marks and where; nothing personal may lie in storage.local, where content scripts can read.
const KEY = "markedSites";
const OFF_KEY = "unmarkedKinds";

/** Tells whether a change of storage is about the switches. */
export function isSwitchChange(changes: Readonly<Record<string, unknown>>): boolean {
  return KEY in changes || OFF_KEY in changes;
}

async function switchedOn(): Promise<readonly Site[]> {
  const { [KEY]: sites } = await browser.storage.local.get(KEY);
  return Array.isArray(sites) ? (sites as Site[]) : [];
}

/** The kinds switched off, by site. */
async function switchedOff(): Promise<Readonly<Record<string, readonly MarkKind[]>>> {
  const { [OFF_KEY]: off } = await browser.storage.local.get(OFF_KEY);
  return (off ?? {}) as Readonly<Record<string, readonly MarkKind[]>>;
}

/** The sites whose marks are on: switched on by the user, and still permitted by the browser. */
export async function markedSites(): Promise<readonly MarkableSite[]> {
  const on = await switchedOn();
  const wanted = MARKABLE_SITES.filter(({ site }) => on.includes(site));
  const permitted = await Promise.all(
    wanted.map(({ origins }) => browser.permissions.contains({ origins: [...origins] })),
  );
  return wanted.filter((_site, index) => permitted[index]);
}

/**
 * Switches a site's marks on, asking for its permission, so it must be called from a user's press. Says whether they are on now.
 * The background follows the stored switch and the permission, whichever comes last: the browser's question may close the popup.
 */
export async function switchMarksOn({ site, origins }: MarkableSite): Promise<boolean> {
  // Asked before anything is awaited, or the press no longer counts.
  const answer = browser.permissions.request({ origins: [...origins] });
  const others = (await switchedOn()).filter((other) => other !== site);
  await browser.storage.local.set({ [KEY]: [...others, site] });
  const isPermitted = await answer;
  if (!isPermitted) await browser.storage.local.set({ [KEY]: others });
  return isPermitted;
}

/** Switches a site's marks off and gives its permission back. */
export async function switchMarksOff({ site, origins }: MarkableSite): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await switchedOn()).filter((other) => other !== site) });
  // A permission an administrator's policy forces can't be given back; the switch alone is enough then.
  await browser.permissions.remove({ origins: [...origins] }).catch(() => false);
}

/** The kinds of marks switched on for a site; all of its kinds unless the user took some off. Whether the site is on is another question. */
export async function markedKinds({ site, kinds }: MarkableSite): Promise<readonly MarkKind[]> {
  const off = (await switchedOff())[site] ?? [];
  return kinds.filter((kind) => !off.includes(kind));
}

/** Switches one kind of marks on a site on or off. */
export async function switchKind({ site }: MarkableSite, kind: MarkKind, isOn: boolean): Promise<void> {
  const off = await switchedOff();
  const others = (off[site] ?? []).filter((other) => other !== kind);
  await browser.storage.local.set({ [OFF_KEY]: { ...off, [site]: isOn ? others : [...others, kind] } });
}
