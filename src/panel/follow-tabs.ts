import { browser } from "../browser.ts";
import { profileAddress } from "../domain/page/profile-address.ts";
import { markableSite } from "../domain/page/markable-sites.ts";
import { hearPages } from "../messages/hear-pages.ts";
import { markedSites } from "../messages/marked-sites.ts";
import { hearWishes } from "../messages/panel-wish.ts";
import { readMarkedTab, readTab, type TabReading } from "../messages/read-tab.ts";

/** What the panel is about now: a page being read, one that waits for the user's press, one that was read, or somebody looked up. */
export type Subject =
  | { readonly kind: "reading" }
  | { readonly kind: "closed" }
  | { readonly kind: "page"; readonly reading: TabReading }
  | { readonly kind: "lookup"; readonly query: string; readonly tab?: number };

/** A page that loads says nothing for a moment; so many milliseconds pass before the panel says that it is about nobody. */
const PATIENCE_MS = 800;

async function isMarked(address: string): Promise<boolean> {
  const site = markableSite(address);
  return site !== undefined && (await markedSites()).includes(site);
}

/** Follows the active tab of the panel's window, and reads only where marks are on or the user pressed for just this page. */
export class TabFollower {
  readonly #show: (subject: Subject) => void;
  #window: number = browser.windows.WINDOW_ID_NONE;
  #tab: number | undefined;
  #subject: Subject = { kind: "reading" };
  /** The address the user pressed for, by tab: coming back to it needs no second press. */
  readonly #pressed = new Map<number, string>();
  /** The reading the user pressed for last, by tab. */
  readonly #pressing = new Map<number, Promise<TabReading | undefined>>();
  #turn = 0;
  #ends: readonly (() => void)[] = [];

  constructor(show: (subject: Subject) => void) {
    this.#show = show;
  }

  /** Begins with the active tab, which the user had in front of them when they opened the panel. */
  async start(): Promise<void> {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    this.#tab = active?.id;
    this.#window = active?.windowId ?? this.#window;
    this.#ends = [
      this.#hearTabs(),
      hearPages(({ tab, address, isSettled }) => tab === this.#tab && this.#pageChanged(address, isSettled)),
      hearWishes(this.#window, (wish) => {
        if ("query" in wish) return this.#be({ kind: "lookup", ...wish });
        this.#tab = wish.tab;
        return void this.press();
      }),
    ];
    await this.press();
  }

  stop(): void {
    for (const end of this.#ends) end();
    this.#turn += 1;
  }

  /** Reads this page because the user asked for it. */
  press(): Promise<void> {
    return this.#read((tab) => {
      const reading = this.#readPressed(tab);
      this.#pressing.set(tab, reading);
      return reading;
    });
  }

  /** Leaves a lookup for the page. */
  back(): Promise<void> {
    return this.#follow();
  }

  #be(subject: Subject): void {
    this.#turn += 1;
    this.#subject = subject;
    this.#show(subject);
  }

  async #read(how: (tab: number) => Promise<TabReading | undefined>): Promise<void> {
    const tab = this.#tab;
    const turn = ++this.#turn;
    const reading = tab === undefined ? undefined : await how(tab).catch(() => undefined);
    if (turn === this.#turn) this.#be(reading ? { kind: "page", reading } : { kind: "closed" });
  }

  async #readPressed(tab: number): Promise<TabReading | undefined> {
    const { url = "" } = await browser.tabs.get(tab);
    const reading = await readTab({ id: tab, url });
    if (reading) this.#pressed.set(tab, reading.address);
    return reading;
  }

  #follow(): Promise<void> {
    return this.#read(async (tab) => {
      // A page that moves while it is being read for a press must not take the press away.
      await this.#pressing.get(tab)?.catch(() => undefined);
      const { url = "" } = await browser.tabs.get(tab);
      const mayRead = this.#pressed.get(tab) === url || (await isMarked(url));
      const reading = mayRead ? await readMarkedTab(tab) : undefined;
      if (mayRead && !reading?.page) await new Promise((done) => setTimeout(done, PATIENCE_MS));
      return reading;
    });
  }

  #isSamePerson(address: string): boolean {
    const page = this.#subject.kind === "page" ? this.#subject.reading.page : undefined;
    return page?.kind === "profile" && profileAddress(address)?.url === page.profile.url;
  }

  #pageChanged(address: string, isSettled: boolean): void {
    if (isSettled) {
      if (this.#subject.kind !== "lookup") void this.#follow();
    } else if (!this.#isSamePerson(address)) this.#be({ kind: "reading" });
  }

  #hearTabs(): () => void {
    const activated = ({ tabId, windowId }: { tabId: number; windowId: number }): void => {
      if (windowId !== this.#window || tabId === this.#tab) return;
      this.#tab = tabId;
      this.#be({ kind: "reading" });
      void this.#follow();
    };
    const updated = (tabId: number, { status, url }: { status?: string; url?: string }): void => {
      if (tabId !== this.#tab) return;
      const isElsewhere = url !== undefined && !this.#isSamePerson(url);
      if (isElsewhere || status === "loading") this.#be({ kind: "reading" });
      if (isElsewhere || (status === "complete" && this.#subject.kind !== "lookup")) void this.#follow();
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }
}
