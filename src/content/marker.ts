import type { Page } from "../domain/page/page.ts";
import type { MarkKind } from "../domain/page/markable-sites.ts";
import { sayToBackground } from "../messages/send.ts";
import type { Places } from "../readers/places.ts";
import { type ListMarks, startListMarks } from "./list-marks.ts";
import { followAddress } from "./soft-navigation.ts";
import { startSubjectMark, type SubjectMark } from "./subject-mark.ts";

/** Takes marks out of what is printed, until the returned function is called: they are the user's own, not the page's. */
function hideInPrint(window: Window, hosts: () => readonly HTMLElement[]): () => void {
  const hide = (): void => hosts().forEach(({ style }) => style.setProperty("display", "none", "important"));
  const show = (): void => hosts().forEach(({ style }) => style.setProperty("display", "inline-block", "important"));
  window.addEventListener("beforeprint", hide);
  window.addEventListener("afterprint", show);
  return () => {
    window.removeEventListener("beforeprint", hide);
    window.removeEventListener("afterprint", show);
  };
}

/** A page may take marks out so often until it has its way. */
const MOST_PUT_BACK = 5;
const ORPHAN_CHECK_MS = 1000;

/** The marks of one page: follow it as it changes until stopped. */
export interface Marker {
  /** Asks again which marks are on and what the user's answers are. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Keeps the marks of the page this window shows: beside its subject's name and beside the people of its lists, and none on any other page. */
export function startMarker(
  window: Window,
  isAlive: () => boolean,
  read: () => Page | undefined,
  places: Places,
): Marker {
  const { document } = window;
  let kinds: readonly MarkKind[] = [];
  let subject: SubjectMark | undefined;
  let lists: ListMarks | undefined;
  let putBack = 0;
  let ends: readonly (() => void)[] = [];

  const wanted = (): readonly MarkKind[] =>
    places.kindsAt(new URL(window.location.href)).filter((kind) => kinds.includes(kind));

  function tellChange(isSettled: boolean): void {
    void sayToBackground("page/changed", { isSettled }).catch(() => null);
  }

  function clear(): void {
    subject?.stop();
    lists?.stop();
    subject = lists = undefined;
  }

  function stop(): void {
    clear();
    for (const end of ends) end();
    ends = [];
    kinds = [];
  }

  /** Whether marks the page took out may come back; else it has its way until it shows something else. */
  function mayPutBack(): boolean {
    putBack += 1;
    if (putBack > MOST_PUT_BACK) clear();
    return putBack <= MOST_PUT_BACK;
  }

  /** Starts and stops what belongs to the page's address and the switches. */
  function arrange(): void {
    const now = wanted();
    const mayMark = (kind: MarkKind): boolean => now.includes(kind);
    const isAboutSomething = now.some((kind) => kind !== "lists");
    if (!isAboutSomething) {
      subject?.stop();
      subject = undefined;
    }
    if (!mayMark("lists")) {
      lists?.stop();
      lists = undefined;
    }
    if (putBack > MOST_PUT_BACK) return;
    if (isAboutSomething) {
      subject ??= startSubjectMark({
        window,
        read,
        isAlive: () => isAlive() || (stop(), false),
        anchor: (page) => places.subject(document, page),
        mayMark: (kind) => wanted().includes(kind),
        whenSettled: () => tellChange(true),
        mayPutBack,
      });
    }
    if (mayMark("lists")) lists ??= startListMarks({ window, places, mayPutBack });
  }

  function whenAddressChanges(): void {
    if (!isAlive()) return stop();
    putBack = 0;
    const [before, listed] = [subject, lists];
    arrange();
    tellChange(false);
    // Of a page that is about nobody no reading will come.
    if (!subject) tellChange(true);
    if (subject === before) subject?.moved();
    if (lists === listed) lists?.look();
  }

  function begin(): void {
    // Nothing tells a script that its extension is gone: a port would drop whenever the worker merely idles.
    const check = window.setInterval(() => (isAlive() ? lists?.lookIfTorn() : stop()), ORPHAN_CHECK_MS);
    // What the page makes up is no reason to ask.
    const returned = ({ isTrusted }: Event): void => void (isTrusted && refresh());
    const restored = (event: PageTransitionEvent): void => void (event.persisted && returned(event));
    document.addEventListener("visibilitychange", returned);
    window.addEventListener("focus", returned);
    window.addEventListener("pageshow", restored);
    ends = [
      () => window.clearInterval(check),
      () => document.removeEventListener("visibilitychange", returned),
      () => window.removeEventListener("focus", returned),
      () => window.removeEventListener("pageshow", restored),
      followAddress(window, whenAddressChanges),
      hideInPrint(window, () => [...(subject?.hosts() ?? []), ...(lists?.hosts() ?? [])]),
    ];
  }

  function refresh(): void {
    if (!isAlive()) return stop();
    // Consent first: nothing of the page is read before the background says that marks are on here.
    sayToBackground("marks/ask", { addresses: [] }).then(
      (answer) => {
        if (answer.kinds.length === 0) return stop();
        const isSame = String(kinds) === String(answer.kinds);
        kinds = answer.kinds;
        if (ends.length === 0) begin();
        if (!isSame) clear();
        const [before, listed] = [subject, lists];
        arrange();
        if (subject === before) subject?.ask();
        if (lists === listed) lists?.ask();
      },
      () => stop(),
    );
  }

  refresh();
  return { refresh, stop };
}
