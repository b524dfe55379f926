import type { Page } from "../domain/page/page.ts";
import type { MarkKind } from "../domain/page/markable-sites.ts";
import { sayToBackground } from "../messages/send.ts";
import { drawMark, type Mark } from "./mark.ts";
import type { Sign } from "./picture.ts";

const SETTLE_MS = 250;

/** What the mark of a page's own subject needs of the page. */
export interface SubjectPage {
  readonly window: Window;
  readonly read: () => Page | undefined;
  /** False once the extension behind the script is gone; then this mark was stopped. */
  readonly isAlive: () => boolean;
  readonly anchor: (page: Page) => Element | undefined;
  readonly mayMark: (kind: MarkKind) => boolean;
  /** Two readings agreed on something new. */
  readonly whenSettled: () => void;
  /** A mark has to be put back; false once the page has taken it out too often. */
  readonly mayPutBack: () => boolean;
}

/** The mark of whom or what a page is about. */
export interface SubjectMark {
  /** The page is another now, perhaps about the same. */
  readonly moved: () => void;
  /** The user's answers may be others now. */
  readonly ask: () => void;
  readonly hosts: () => readonly HTMLElement[];
  readonly stop: () => void;
}

/** What a page is about, for comparing: a person, an organization, or a job with its organization. */
function keyOf(page: Page | undefined): string | undefined {
  if (!page || page.kind === "people") return undefined;
  if (page.kind === "profile") return page.profile.url;
  return page.kind === "job" ? page.job.url : `${page.organization.url ?? ""} ${page.organization.name}`;
}

function isMarked(page: Page, mayMark: (kind: MarkKind) => boolean): boolean {
  if (page.kind === "people") return false;
  return mayMark(page.kind === "profile" ? "profile" : page.kind === "job" ? "jobs" : "organizations");
}

async function signFor(page: Page): Promise<Sign | undefined> {
  if (page.kind === "profile") {
    const { url } = page.profile;
    const { kinds, people } = await sayToBackground("marks/ask", { addresses: [url] });
    return kinds.includes("profile") ? { person: people.find(([address]) => address === url)?.[1] } : undefined;
  }
  const organization = page.kind === "job" ? page.job.organization : page.kind === "organization" && page.organization;
  const reach = organization ? await sayToBackground("reach/ask", { organization }) : null;
  return reach === null ? undefined : { reach };
}

/** Keeps one mark beside the name of what the page is about, and follows the page as it changes, until stopped. */
export function startSubjectMark(subjectPage: SubjectPage): SubjectMark {
  const { window, read, isAlive, anchor, mayMark, whenSettled, mayPutBack } = subjectPage;
  let mark: Mark | undefined;
  let subject: Page | undefined;
  /** The last reading, and the one that was told. */
  let [seen, told]: (string | undefined)[] = [];
  let sign: Sign | undefined;
  let [timer, turn, wasPut] = [0, 0, false];
  const observer = new MutationObserver(() => schedule());

  function schedule(): void {
    if (timer === 0) timer = window.setTimeout(look, SETTLE_MS);
  }

  function clear(): void {
    mark?.host.remove();
    mark = subject = sign = undefined;
    wasPut = false;
    turn += 1;
  }

  /** Reads the page; two readings in a row must agree before anything is drawn or told, since a page changes piece by piece. */
  function look(): void {
    timer = 0;
    if (!isAlive()) return;
    const page = read();
    if (keyOf(subject) !== keyOf(page)) clear();
    subject = page;
    const before = seen;
    seen = JSON.stringify(page ?? null);
    if (before !== seen) return schedule();
    if (told !== seen) whenSettled();
    told = seen;
    if (!page || !isMarked(page, mayMark)) return;
    if (sign) place(page, sign);
    else ask();
  }

  function ask(): void {
    const page = subject;
    if (!page || seen !== told || !isMarked(page, mayMark)) return;
    const own = ++turn;
    signFor(page).then(
      (found) => {
        if (own !== turn || !found) return;
        sign = found;
        place(page, found);
        if (page.kind !== "profile") return;
        void sayToBackground("profile/seen", { profile: page.profile }).catch(() => null);
      },
      () => undefined,
    );
  }

  function place(page: Page, shown: Sign): void {
    mark ??= drawMark(window.document, () => void sayToBackground("panel/open", { address: null }).catch(() => null));
    mark.show(shown);
    const beside = anchor(page);
    if (!beside || mark.host.parentNode === beside) return;
    // A page that keeps taking the mark out has its way.
    if (wasPut && !mayPutBack()) return;
    wasPut = true;
    beside.append(mark.host);
    observer.takeRecords();
  }

  observer.observe(window.document.documentElement, { childList: true, subtree: true });
  look();
  return {
    moved() {
      if (keyOf(read()) !== keyOf(subject)) clear();
      seen = told = undefined;
      schedule();
    },
    ask,
    hosts: () => (mark ? [mark.host] : []),
    stop() {
      window.clearTimeout(timer);
      observer.disconnect();
      clear();
    },
  };
}
