import type { NamePlace } from "../readers/places.ts";

/** New rows come in bursts; so many milliseconds of a burst are looked at together. */
const TOGETHER_MS = 200;
/** So long a task of ours may take while it walks a long list. */
const TURN_MS = 6;
/** Of more changed parts than these the lists are looked at as a whole. */
const MOST_PARTS = 1_000;

/** What is done with what a watch sees. */
export interface Watching {
  readonly lists: () => readonly Element[];
  readonly namesIn: (part: Element, list: Element) => Iterable<NamePlace | undefined>;
  /** Takes out what stands wrong, beside one link or any, before the page is drawn; says which links have room again. */
  readonly verify: (link?: Element) => readonly Element[];
  readonly place: (names: readonly NamePlace[]) => Promise<void>;
}

/** Watches the lists of a page and nothing else of it; only while there is none yet, the page until one comes. */
export class ListWatch {
  readonly #window: Window;
  readonly #how: Watching;
  readonly #parts = new Set<Element>();
  readonly #inLists = new MutationObserver((records) => this.#hear(records));
  readonly #inPage = new MutationObserver(() => this.#schedule());
  #lists: readonly Element[] = [];
  #timer = 0;
  #isBusy = false;
  #isStopped = false;

  constructor(window: Window, how: Watching) {
    this.#window = window;
    this.#how = how;
    this.look();
  }

  /** Finds the lists anew where there is none or one has gone, or all are asked for. */
  look(): void {
    const before = this.#lists;
    this.#lists = this.#how.lists();
    if (this.#lists.length === before.length && this.#lists.every((list, at) => list === before[at])) {
      if (this.#lists.length > 0) return;
    }
    this.#inLists.disconnect();
    this.#inPage.disconnect();
    for (const list of this.#lists) {
      this.#inLists.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
      this.#parts.add(list);
    }
    const { documentElement } = this.#window.document;
    if (this.#lists.length === 0) this.#inPage.observe(documentElement, { childList: true, subtree: true });
    for (const link of this.#how.verify()) this.#parts.add(link);
    if (this.#parts.size > 0) this.#schedule();
  }

  /** Whether a list has gone from the page. */
  isTorn(): boolean {
    return this.#lists.some((list) => !list.isConnected);
  }

  /** Looks at a link once more. */
  again(link: Element): void {
    this.#parts.add(link);
    this.#schedule();
  }

  /** Changes the lists without seeing it. */
  unseen(change: () => void): void {
    this.#hear(this.#inLists.takeRecords());
    change();
    this.#inLists.takeRecords();
  }

  stop(): void {
    this.#isStopped = true;
    this.#window.clearTimeout(this.#timer);
    this.#inLists.disconnect();
    this.#inPage.disconnect();
    this.#parts.clear();
  }

  #hear(records: readonly MutationRecord[]): void {
    let isTorn = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === "attributes") {
        this.#how.verify(target as Element);
        this.#parts.add(target as Element);
        continue;
      }
      isTorn ||= removedNodes.length > 0;
      for (const node of addedNodes) {
        // A text matters where it makes a link a name.
        const part = node.nodeType === 1 ? (node as Element) : (target as Element).closest("a");
        if (part) this.#parts.add(part);
      }
    }
    if (isTorn) for (const link of this.#how.verify()) this.#parts.add(link);
    if (this.#parts.size > MOST_PARTS) {
      this.#parts.clear();
      for (const list of this.#lists) this.#parts.add(list);
    }
    if (this.#parts.size > 0) this.#schedule();
  }

  #schedule(): void {
    if (this.#timer !== 0 || this.#isStopped) return;
    this.#timer = this.#window.setTimeout(() => {
      this.#timer = 0;
      if (this.#lists.length === 0) this.look();
      // What comes meanwhile is looked at after.
      if (!this.#isBusy) void this.#walk();
    }, TOGETHER_MS);
  }

  async #walk(): Promise<void> {
    this.#isBusy = true;
    const names = new Map<Element, NamePlace>();
    let turnEnds = performance.now() + TURN_MS;
    const parts = [...this.#parts];
    this.#parts.clear();
    for (const part of parts) {
      const list = part.isConnected && this.#lists.find((one) => one.contains(part));
      for (const name of list ? this.#how.namesIn(part, list) : []) {
        if (name) names.set(name.link, name);
        if (performance.now() < turnEnds) continue;
        await new Promise((done) => this.#window.setTimeout(done));
        turnEnds = performance.now() + TURN_MS;
      }
    }
    if (names.size > 0 && !this.#isStopped) await this.#how.place([...names.values()]);
    this.#isBusy = false;
    if (this.#parts.size > 0) this.#schedule();
  }
}
