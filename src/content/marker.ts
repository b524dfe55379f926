import { browser } from "../browser.ts";
import type { Page } from "../domain/page.ts";
import type { Profile } from "../domain/profile.ts";
import { kindOf, type Pips } from "../domain/sign.ts";
import { sayToBackground } from "../messages/send.ts";
import { nameAnchor } from "../readers/name-anchor.ts";
import { drawMark, type Mark } from "./mark.ts";
import { followAddress } from "./soft-navigation.ts";

const SETTLE_MS = 250;
const MOST_INSERTIONS = 6;
const ORPHAN_CHECK_MS = 1000;

/** The mark of one page: follows it as it changes until stopped. */
export interface Marker {
  /** Asks again whether marks are on and what the user's answers are. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

function words(pips: Pips | undefined): string {
  return browser.i18n.getMessage(`mark_${kindOf(pips)}`);
}

/** Keeps one mark beside the name of the profile this window shows, and nothing on any other page. */
export function startMarker(window: Window, isAlive: () => boolean, read: () => Page | undefined): Marker {
  const { document } = window;
  let mark: Mark | undefined;
  let subject: Profile | undefined;
  /** The last reading, and the one our surfaces were told of. */
  let [seen, told]: (string | undefined)[] = [];
  let answers: { readonly url: string; readonly pips: Pips | undefined } | undefined;
  let [insertions, timer, orphanCheck, isOn] = [0, 0, 0, false];
  let stopFollowing: (() => void) | undefined;
  const observer = new MutationObserver(() => schedule());

  function schedule(): void {
    if (timer === 0 && isOn) timer = window.setTimeout(look, SETTLE_MS);
  }

  function clear(): void {
    mark?.host.remove();
    mark = subject = answers = undefined;
    insertions = 0;
  }

  function stop(): void {
    window.clearTimeout(timer);
    window.clearInterval(orphanCheck);
    timer = 0;
    isOn = false;
    observer.disconnect();
    stopFollowing?.();
    stopFollowing = undefined;
    window.document.removeEventListener("visibilitychange", refresh);
    seen = told = undefined;
    clear();
  }

  function tellChange(isSettled: boolean): void {
    void sayToBackground("page/changed", { isSettled }).catch(() => null);
  }

  /** Reads the page; two readings in a row must agree before anything is drawn or told, since a page changes piece by piece. */
  function look(): void {
    timer = 0;
    if (!isAlive()) return stop();
    const page = read();
    const profile = page?.kind === "profile" ? page.profile : undefined;
    if (subject?.url !== profile?.url) clear();
    subject = profile;
    const before = seen;
    seen = JSON.stringify(page ?? null);
    if (before !== seen) return schedule();
    if (told !== seen) tellChange(true);
    told = seen;
    if (!profile) return;
    if (answers?.url === profile.url) return place(profile);
    return void ask(profile);
  }

  async function ask(profile: Profile): Promise<void> {
    const marks = await sayToBackground("marks/ask", { addresses: [profile.url] }).catch(() => undefined);
    if (!marks?.isOn) return stop();
    if (subject?.url !== profile.url) return;
    answers = { url: profile.url, pips: marks.people.find(([address]) => address === profile.url)?.[1] };
    place(profile);
    await sayToBackground("profile/seen", { profile }).catch(() => null);
  }

  function place(profile: Profile): void {
    const anchor = nameAnchor(document, profile.name);
    if (!anchor || !answers) return;
    mark ??= drawMark(document, () => void sayToBackground("panel/open", null).catch(() => null));
    mark.show(answers.pips, words(answers.pips));
    if (mark.host.parentNode === anchor) return;
    // A page that keeps taking the mark out has its way.
    if (insertions >= MOST_INSERTIONS) return;
    insertions += 1;
    anchor.append(mark.host);
  }

  function whenAddressChanges(): void {
    const page = isAlive() ? read() : undefined;
    if (page?.kind !== "profile" || page.profile.url !== subject?.url) clear();
    seen = told = undefined;
    tellChange(false);
    schedule();
  }

  function begin(): void {
    if (isOn) return;
    isOn = true;
    // Nothing tells a script that its extension is gone: a port would drop whenever the worker merely idles.
    orphanCheck = window.setInterval(() => isAlive() || stop(), ORPHAN_CHECK_MS);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    stopFollowing = followAddress(window, whenAddressChanges);
    document.addEventListener("visibilitychange", refresh);
    look();
  }

  function refresh(): void {
    if (!isAlive()) return stop();
    // Consent first: nothing of the page is read before the background says that marks are on here.
    void sayToBackground("marks/ask", { addresses: [] }).then(
      ({ isOn: mayMark }) => {
        if (!mayMark) return stop();
        answers = undefined;
        begin();
        schedule();
      },
      () => stop(),
    );
  }

  refresh();
  return { refresh, stop };
}
