import { join } from "node:path";
import type { BrowserContext, CDPSession, Page } from "playwright";
import {
  type ExtensionBrowser,
  grantedCopy,
  launchWithExtension,
  temporaryFolder,
} from "../../scripts/extension-browser.mjs";
import { answerSamplePages, samplePages } from "../../scripts/sample-pages.mjs";
import { HOSTS, switchMarks } from "../e2e/marked-page.ts";
import { askedOfNetwork } from "./net-log.ts";

/** What the user wrote about somebody; `words` stand in the note, the reasons and a label. */
export interface Tag {
  readonly answers: readonly ("yes" | "no" | "unknown")[];
  readonly words: string;
  readonly note: string;
}

const ATTRIBUTES = ["hirer", "credibility", "ability", "familiarity", "conduct"];

/** Waits until something holds, in hooks too. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A browser with the shipped extension, marks on for LinkedIn, and invented pages at real addresses: nothing else is reachable. */
export class Lab {
  readonly browser: ExtensionBrowser;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly #netLog: string;
  readonly #tab: number;
  readonly #known: ReadonlyMap<string, string>;
  /** What extensions asked for and the harness, which answers the pages, refused before it reached the network. */
  readonly #asked: string[] = [];

  private constructor(
    [browser, page, cdp, tab]: readonly [ExtensionBrowser, Page, CDPSession, number],
    netLog: string,
    known: ReadonlyMap<string, string>,
  ) {
    [this.browser, this.page, this.cdp, this.#tab, this.#netLog, this.#known] = [
      browser,
      page,
      cdp,
      tab,
      netLog,
      known,
    ];
    browser.context.on("request", (request) => {
      const asker = request.serviceWorker()?.url() ?? request.frame().url();
      if (!asker.startsWith("chrome-extension://") || !/^(?:http|ws)s?:/.test(request.url())) return;
      this.#asked.push(request.url());
    });
  }

  /** `pages` are further pages by address; `others` further extensions' folders. */
  static async open(pages: ReadonlyMap<string, string>, others: readonly string[] = []): Promise<Lab> {
    const extension = grantedCopy();
    const netLog = join(temporaryFolder("privacy-log"), "net.json");
    const all = [extension, ...others].join(",");
    const flags = [
      `--log-net-log=${netLog}`,
      "--net-log-capture-mode=IncludeSensitive",
      ...(others.length > 0 ? [`--disable-extensions-except=${all}`, `--load-extension=${all}`] : []),
    ];
    const browser = await launchWithExtension({ profile: temporaryFolder("privacy"), extension, flags });
    const known = new Map([...samplePages(), ...bare(pages)]);
    await answerSamplePages(browser.context, known);
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    return new Lab([browser, page, cdp, await browser.tabId(page)], netLog, known);
  }

  /** Switches marks on, as a user does, on a page of LinkedIn. */
  async switchOn(url: string): Promise<void> {
    await this.page.goto(url);
    await switchMarks(this.browser, this.page, true);
  }

  /** Goes to a page and waits until it has so many marks. */
  async visit(url: string, marks: number): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(url);
    await until(`${marks} marks on ${url}`, async () => (await this.page.evaluate(`${HOSTS}.length`)) === marks);
    // Shown, and every message about it answered.
    await this.page.evaluate("new Promise((done) => setTimeout(done, 300))");
  }

  /** Writes about the person whose profile the page shows, in the popup's own page. */
  async tag({ answers, words, note }: Tag): Promise<void> {
    const popup = await this.browser.context.newPage();
    await popup.goto(this.browser.address(`src/popup/index.html?tab=${this.#tab}`));
    for (const [at, attribute] of ATTRIBUTES.entries()) {
      await popup.check(`input[name=${attribute}][value=${answers[at] ?? "yes"}]`);
    }
    await popup.click(".question:nth-of-type(1) legend");
    await popup.fill(".question:nth-of-type(1) .reason", words);
    await popup.fill("#note", note);
    await popup.getByText("Kept on this computer").first().waitFor();
    await until("the note to be kept", async () => (await this.notebook()).includes(note.slice(-30)));
    await popup.close();
  }

  /** Everything the notebook holds about people, as text. */
  async notebook(): Promise<string> {
    const own = await this.browser.context.newPage();
    await own.goto(this.browser.address("src/panel/index.html"));
    const held = await own.evaluate(
      () =>
        new Promise<string>((done, fail) => {
          const opening = indexedDB.open("vouchbook");
          opening.addEventListener("error", () => fail(new Error("The notebook does not open.")));
          opening.addEventListener("success", () => {
            const asked = opening.result.transaction("people").objectStore("people").getAll();
            asked.addEventListener("success", () => {
              opening.result.close();
              done(JSON.stringify(asked.result));
            });
          });
        }),
    );
    await own.close();
    return held;
  }

  /** Ends the browser, and says what our extension, another one or anything else but the pages visited asked of the network. */
  async end(): Promise<string[]> {
    await this.browser.close();
    return [...this.#asked, ...askedOfNetwork(this.#netLog, [...this.#known.keys()])];
  }

  /** Ends the browser; throws when anything was asked of the network but by the browser itself. */
  async close(): Promise<void> {
    const asked = await this.end();
    if (asked.length > 0) throw new Error(`The network was asked for ${asked.join(", ")}.`);
  }
}

function bare(pages: ReadonlyMap<string, string>): [string, string][] {
  return [...pages].map(([address, html]) => [address.replace(/[?#].*$/, "").replace(/\/$/, ""), html]);
}

/** Answers pages at their addresses in any browser. */
export function answerPages(context: BrowserContext, pages: ReadonlyMap<string, string>): Promise<void> {
  return answerSamplePages(context, new Map(bare(pages)));
}
