import type { Marked } from "../domain/person/sign.ts";
import { sayToBackground } from "../messages/send.ts";
import type { NamePlace, Places } from "../readers/places.ts";
import { drawMark, type Mark } from "./mark.ts";
import { ListWatch } from "./list-watch.ts";

/** So many marks a page carries at most; whoever comes later in a longer list has none. */
const MOST_MARKS = 2_000;
/** So many are drawn in one task. */
const SLICE = 100;
const MOST_ADDRESSES = 500;

interface Placed {
  readonly mark: Mark;
  readonly place: NamePlace;
  readonly home: Node;
}

/** What the marks of a list need of the page. */
export interface ListPage {
  readonly window: Window;
  readonly places: Places;
  /** Marks have to be put back; false once the page has taken them out too often. */
  readonly mayPutBack: () => boolean;
}

/** The marks beside the people of a page's lists. */
export interface ListMarks {
  /** The page's lists may be others now. */
  readonly look: () => void;
  /** Looks for the lists where one has gone. */
  readonly lookIfTorn: () => void;
  /** The user's answers may be others now. */
  readonly ask: () => void;
  readonly hosts: () => readonly HTMLElement[];
  readonly stop: () => void;
}

/** Keeps a mark beside everybody in the lists of a page, known or not, as the lists grow and their rows are used again, until stopped. */
export function startListMarks({ window, places, mayPutBack }: ListPage): ListMarks {
  const { document } = window;
  const placed = new Map<Element, Placed>();
  /** Whose mark stood last beside a link. */
  const putBefore = new WeakMap<Element, string>();
  /** What the user answered, by address; an address nobody tagged has is there without a mark. */
  const answers = new Map<string, Marked | undefined>();
  let isStopped = false;
  const watch = new ListWatch(window, {
    lists: () => places.lists(document, new URL(window.location.href)),
    namesIn: places.names,
    verify,
    place,
  });

  /** Whether a mark still stands where it was put, beside a link to the person it was drawn for. */
  function isTrue({ place: { link, url }, mark, home }: Placed): boolean {
    return link.isConnected && mark.host.parentNode === home && places.personOf(link) === url;
  }

  function drop(link: Element): void {
    placed.get(link)?.mark.host.remove();
    placed.delete(link);
  }

  /** Takes out the marks that aren't true any more, of one link or all, and says whose place is free now. */
  function verify(one?: Element): Element[] {
    const doubted = one ? [one] : [...placed.keys()];
    const wrong = doubted.filter((link) => {
      const here = placed.get(link);
      return here && !isTrue(here);
    });
    wrong.forEach(drop);
    return wrong.filter((link) => link.isConnected);
  }

  function forget(): void {
    const shown = new Set([...placed.values()].map(({ place: { url } }) => url));
    for (const address of answers.keys()) if (!shown.has(address)) answers.delete(address);
  }

  async function ask(addresses: readonly string[]): Promise<boolean> {
    const wanted = [...new Set(addresses)];
    for (let from = 0; from < wanted.length; from += MOST_ADDRESSES) {
      const part = wanted.slice(from, from + MOST_ADDRESSES);
      const marks = await sayToBackground("marks/ask", { addresses: part }).catch(() => undefined);
      if (!marks?.kinds.includes("lists")) return false;
      const known = new Map(marks.people);
      for (const address of part) answers.set(address, known.get(address));
    }
    return !isStopped;
  }

  /** Draws the marks of new names, all of them once their answers are there. */
  async function place(names: readonly NamePlace[]): Promise<void> {
    const fresh = names.filter(({ link }) => !placed.has(link)).slice(0, MOST_MARKS - placed.size);
    if (fresh.some(({ link, url }) => putBefore.get(link) === url) && !mayPutBack()) return;
    if (answers.size > 2 * MOST_MARKS) forget();
    const unknown = fresh.filter(({ url }) => !answers.has(url)).map(({ url }) => url);
    if (unknown.length > 0 && !(await ask(unknown))) return;
    for (let from = 0; from < fresh.length; from += SLICE) {
      if (from > 0) await new Promise((done) => window.setTimeout(done));
      if (isStopped) return;
      watch.unseen(() => fresh.slice(from, from + SLICE).forEach(put));
    }
  }

  function put(where: NamePlace): void {
    const { link, url, beside, isBehind } = where;
    // The row may be somebody else's since it was looked at.
    if (placed.has(link) || !beside.isConnected || !link.isConnected || places.personOf(link) !== url) return;
    if (!answers.has(url)) return watch.again(link);
    const mark = drawMark(document, () => void sayToBackground("panel/open", { address: url }).catch(() => null));
    mark.show({ person: answers.get(url) });
    if (isBehind) beside.after(mark.host);
    else beside.append(mark.host);
    const home = mark.host.parentNode;
    if (home) placed.set(link, { mark, place: where, home });
    putBefore.set(link, url);
  }

  return {
    look: () => watch.look(),
    lookIfTorn: () => {
      if (watch.isTorn()) watch.look();
    },
    ask() {
      forget();
      void ask([...answers.keys()]).then((isAnswered) => {
        if (!isAnswered) return;
        for (const {
          mark,
          place: { url },
        } of placed.values())
          if (answers.has(url)) mark.show({ person: answers.get(url) });
      });
    },
    hosts: () => [...placed.values()].map(({ mark }) => mark.host),
    stop() {
      isStopped = true;
      watch.stop();
      [...placed.keys()].forEach(drop);
    },
  };
}
