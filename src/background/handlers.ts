import { browser, openPanel } from "../browser.ts";
import { isTagged, type Person, refresh } from "../domain/person/person.ts";
import { factsOf } from "../domain/page/not-facts.ts";
import { profileAddress } from "../domain/page/profile-address.ts";
import type { NamedOrganization, Profile } from "../domain/page/profile.ts";
import { markOf } from "../domain/referral/verdict-at.ts";
import { markableSite, type MarkKind } from "../domain/page/markable-sites.ts";
import { SEEN } from "../database/journal/undo.ts";
import { changePerson, peopleAt, personAt } from "../database/stores/people.ts";
import { markedKinds, markedSites } from "../messages/marked-sites.ts";
import { wishFromPanel } from "../messages/panel-wish.ts";
import type { Sender } from "../messages/hear-pages.ts";
import type { Request, Response, ToBackground } from "../messages/table.ts";
import { showBadge } from "./badge.ts";
import { startMarks } from "./marks.ts";
import { today } from "../today.ts";
import { keepSnapshots } from "./maintenance.ts";
import { reachOf } from "../domain/referral/reach.ts";
import type { Reach } from "../domain/person/sign.ts";
import { organizationMeant, peopleAtEmployer } from "../database/stores/employers.ts";
import { peopleReaching } from "../database/stores/people-queries.ts";

/** A handler gets the sender first, taken from the browser, never from the message (law 4). */
export type Handlers = {
  readonly [Name in keyof ToBackground]: (
    sender: Sender,
    request: Request<ToBackground, Name>,
  ) => Promise<Response<ToBackground, Name>>;
};

/** The kinds of marks that are on where the sender is. */
async function kindsAt(sender: string): Promise<readonly MarkKind[]> {
  const site = markableSite(sender);
  return site && (await markedSites()).includes(site) ? markedKinds(site) : [];
}

/** Whether a page of this site may hear or speak of this address: only of the site's own people. */
function isOfSender(sender: string, address: string): boolean {
  const site = markableSite(sender)?.site;
  return site !== undefined && profileAddress(address)?.site === site;
}

async function refreshFacts(profile: Profile): Promise<void> {
  const kept = await personAt([profile.url]);
  if (!kept) return;
  await changePerson({ id: kept.id }, (person) => person && refresh(person, profile, today()), SEEN);
  await keepSnapshots();
}

/** How far the user's people reach into an organization a page names. */
async function reachInto(named: NamedOrganization): Promise<Reach> {
  const organization = await organizationMeant(named);
  const working = await peopleAtEmployer(named, organization);
  const reaching: readonly Person[] = organization ? await peopleReaching(organization.id) : [];
  return reachOf(organization?.id, reaching, working, today());
}

/** What the background does for each message of the table; a row without a handler does not compile. */
export const handlers: Handlers = {
  "marks/ask": async ({ address: sender, tab }, { addresses }) => {
    const kinds = await kindsAt(sender);
    if (kinds.length === 0) {
      await showBadge(tab, undefined);
      return { kinds, people: [] };
    }
    const people = await peopleAt(addresses.filter((address) => isOfSender(sender, address)));
    const tagged = [...people].filter(([, person]) => isTagged(person));
    const marks = tagged.map(([address, person]) => [address, markOf(person, today())] as const);
    const own = profileAddress(sender)?.url ?? "";
    if (addresses.includes(own)) await showBadge(tab, new Map(marks).get(own)?.pips);
    return { kinds, people: marks };
  },
  "marks/start": async ({ address: sender, tab }) => {
    const site = markableSite(sender);
    if (site && (await kindsAt(sender)).length > 0) await startMarks(site, tab);
    return null;
  },
  "reach/ask": async ({ address: sender }, { organization }) => {
    const kinds = await kindsAt(sender);
    return kinds.includes("jobs") || kinds.includes("organizations") ? reachInto(organization) : null;
  },
  "profile/seen": async ({ address: sender }, { profile }) => {
    // Only people already kept are touched, and only by the page that is about them.
    if (isOfSender(sender, profile.url) && profileAddress(sender)?.url === profile.url) {
      const page = factsOf({ kind: "profile", profile });
      if (page?.kind === "profile" && (await kindsAt(sender)).includes("profile")) await refreshFacts(page.profile);
    }
    return null;
  },
  // The panel hears this too, and reads for itself.
  "page/changed": async ({ tab }, { isSettled }) => {
    if (!isSettled) await showBadge(tab, undefined);
    return null;
  },
  "panel/open": async ({ address: sender, window, tab }, { address }) => {
    // At once, while the browser still sees the press. Firefox sees none in a message and opens the popup, which shows the same.
    const opening = openPanel(window)
      .catch(() => browser.action.openPopup({ windowId: window }))
      .catch(() => undefined);
    if (address !== null && isOfSender(sender, address)) await wishFromPanel(window, { query: address, tab });
    await opening;
    return null;
  },
};
