import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTS, listPage, marksIn } from "../e2e/marked-page.ts";
import { AMBUSH, ATTACKS } from "./attacks.ts";
import { dose } from "./dose.ts";
import { inventedPerson, profilePage } from "./invented.ts";
import { Lab } from "./lab.ts";

const CANARY = { words: "canary zqxwv reason", note: "canary jkpmu note: said it at the harbor" };
const subject = inventedPerson(7);
const LIST = "https://www.linkedin.com/search/results/people/hostile";
const rows = [subject, inventedPerson(8), inventedPerson(9)].map(
  ({ name, url }) => `<div role="listitem"><p><a href="${url}">${name}</a><span> • 2nd</span></p></div>`,
);
// What the page must never hold: the user's words, and what the marks say.
const SECRETS = [
  "canary",
  "zqxwv",
  "jkpmu",
  "harbor",
  "can refer you",
  "once you say where",
  "no answers yet",
  "Vouchbook",
];

let lab: Lab;

beforeAll(async () => {
  lab = await Lab.open(
    new Map([
      [subject.url, profilePage(subject)],
      [LIST, listPage("", rows.join(""))],
    ]),
  );
  await lab.switchOn(subject.url);
  await lab.tag({ answers: ["yes", "yes", "yes", "yes", "yes"], ...CANARY });
  await lab.page.addInitScript(AMBUSH);
});
afterAll(() => lab.close());

/** What an attack got, as text. */
async function got(attack: string): Promise<string> {
  const given = `const secrets = ${JSON.stringify(SECRETS)}, extensionId = ${JSON.stringify(lab.browser.id)};`;
  return JSON.stringify(await lab.page.evaluate(`(async () => { ${given} return await (${attack}); })()`));
}

describe.each([
  ["a profile", subject.url, 1],
  ["a list", LIST, 3],
] as const)("a hostile page that is %s", (_what, address, count) => {
  beforeAll(async () => {
    await lab.visit(address, count);
    // A user is about: the pointer and the keyboard go through the marks.
    await lab.page.mouse.move(5, 5);
    for (const [x, y] of await lab.page.evaluate<[number, number][]>(
      `${HOSTS}.map((one) => { const box = one.getBoundingClientRect(); return [box.x + 40, box.y + 12]; })`,
    )) {
      await lab.page.mouse.move(x, y);
    }
    for (let presses = 0; presses < 8; presses += 1) await lab.page.keyboard.press("Tab");
    // What comes after is the test's own.
    await lab.page.evaluate("window.isQuiet = true; window.held = [...loot]");
  });

  it("has a mark that says something, and hears what passes", async () => {
    expect((await marksIn(lab.cdp))[0]).toBe("all five, once you say where");
    expect(await lab.page.evaluate("held.length")).toBeGreaterThan(0);
  });

  it.each(ATTACKS)("gets nothing where it %s", async (_name, attack) => {
    const loot = await got(attack);
    for (const secret of SECRETS) expect(loot).not.toContain(secret);
  });
});

describe("a hostile page", () => {
  it("would have got it, were it text in a closed root", async () => {
    await lab.page.evaluate(() => {
      const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
      root.append("canary of its own");
    });
    const [, , find] = ATTACKS;
    expect(await got(find?.[1] ?? "")).toContain("canary");
  });

  it("changes nothing with made-up events", async () => {
    await lab.visit(LIST, 3);
    const before = await lab.notebook();
    await lab.page.bringToFront();
    const sent = await lab.page.evaluate<number>(`(() => {
      window.isQuiet = true;
      // Where its own links lead is the page's own affair.
      addEventListener("click", (event) => event.preventDefault());
      const kinds = [["click", PointerEvent], ["pointerdown", PointerEvent], ["mouseup", MouseEvent], ["dblclick", MouseEvent], ["keydown", KeyboardEvent], ["keyup", KeyboardEvent], ["submit", SubmitEvent], ["input", InputEvent], ["message", MessageEvent], ["focus", FocusEvent], ["pageshow", PageTransitionEvent], ["visibilitychange", Event], ["vouchbook", CustomEvent]];
      const targets = [...${HOSTS}, ...document.querySelectorAll("a"), document, window];
      let sent = 0;
      for (; sent < 10000; sent += 1) {
        const [kind, Kind] = kinds[sent % kinds.length];
        targets[sent % targets.length].dispatchEvent(new Kind(kind, { bubbles: true, composed: true, cancelable: true, key: "Enter", persisted: false, data: null }));
      }
      return sent;
    })()`);
    expect(sent).toBe(10_000);
    await lab.page.waitForTimeout(500);
    expect(await lab.notebook()).toBe(before);
    expect(lab.page.url()).toBe(LIST);
    const session = await lab.browser.context.browser()?.newBrowserCDPSession();
    const open = (await session?.send("Target.getTargets"))?.targetInfos ?? [];
    expect(open.filter(({ url }) => url.includes("src/panel/") || url.includes("src/popup/"))).toEqual([]);
  });

  it("hears no key typed in the popup and the panel", async () => {
    await lab.visit(subject.url, 1);
    await lab.page.evaluate(
      `window.typed = []; for (const kind of ["keydown", "keypress", "keyup", "beforeinput", "input", "textInput", "compositionupdate"]) addEventListener(kind, (event) => typed.push(event.key ?? event.data), true);`,
    );
    const popup = await lab.browser.pressToolbarButton(lab.page);
    await popup.type("#note", " typed in the popup");
    for (const key of "harbor") await popup.stroke(key, key);
    await popup.press(".panel-button button");
    const panel = await lab.browser.sidePanel();
    await panel.until(`document.querySelector("#note")`);
    await panel.type("#note", " typed in the panel");
    for (const key of "harbor") await panel.stroke(key, key);
    await panel.until(`document.querySelector("#note").value.includes("panel")`);
    expect(await lab.page.evaluate("typed")).toEqual([]);
    await panel.close();
    // The page does hear its own.
    await lab.page.keyboard.press("x");
    expect(await lab.page.evaluate("typed.length")).toBeGreaterThan(0);
  });

  it("has its way after taking marks out, moving and hiding them as fast as it can, without an error", async () => {
    const errors: string[] = [];
    lab.page.on("pageerror", (error) => errors.push(error.message));
    await lab.visit(LIST, 3);
    const result = await lab.page.evaluate<{ rounds: number; most: number; left: number }>(
      `new Promise((done) => {
        window.isQuiet = true;
        const put = new Map();
        new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.style?.contain === "strict" && !node.isMoved) put.set(node.parentNode, (put.get(node.parentNode) ?? 0) + 1); }).observe(document.body, { childList: true, subtree: true });
        let rounds = 0;
        const ways = [(host) => host.remove(), (host) => { host.isMoved = true; document.body.prepend(host); }, (host) => host.style.setProperty("display", "none", "important")];
        const channel = new MessageChannel();
        const end = performance.now() + ${dose(10_000, 3_000)};
        channel.port1.onmessage = () => {
          for (const host of ${HOSTS}) ways[rounds % 3](host);
          rounds += 1;
          if (performance.now() < end) channel.port2.postMessage(0);
          else setTimeout(() => done({ rounds, most: Math.max(0, ...put.values()), left: ${HOSTS}.length }), 600);
        };
        channel.port2.postMessage(0);
      })`,
    );
    expect(result.rounds).toBeGreaterThan(dose(10_000, 3_000));
    expect(result.most).toBeGreaterThan(0);
    expect(result.most).toBeLessThanOrEqual(5);
    expect(result.left).toBe(0);
    expect(errors).toEqual([]);
  });

  it("gets no mark on the wrong person out of a storm of soft navigation", async () => {
    const other = inventedPerson(8);
    await lab.visit(subject.url, 1);
    const wrong = await lab.page.evaluate<number>(
      `(async () => {
        let wrong = 0;
        const heading = document.querySelector("h1");
        for (let step = 0; step < ${dose(2_000, 300)}; step += 1) {
          const isOther = step % 2 === 0;
          history.pushState(null, "", isOther ? ${JSON.stringify(other.url)} : ${JSON.stringify(subject.url)});
          await null;
          wrong += ${HOSTS}.length;
          if (step % 20 === 0) await new Promise((done) => setTimeout(done));
        }
        history.pushState(null, "", ${JSON.stringify(other.url)});
        heading.firstChild.nodeValue = ${JSON.stringify(other.name)};
        document.title = ${JSON.stringify(`${other.name} | LinkedIn`)};
        document.querySelector("a").setAttribute("href", ${JSON.stringify(`${new URL(other.url).pathname}overlay/contact-info/`)});
        return wrong;
      })()`,
    );
    expect(wrong).toBe(0);
    await expect.poll(() => marksIn(lab.cdp), { timeout: 10_000 }).toEqual(["no answers yet"]);
  });
});
