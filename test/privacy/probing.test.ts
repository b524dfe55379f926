import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dose, isFull } from "./dose.ts";
import { Lab } from "./lab.ts";
import { inventedPerson, profilePage, seeded } from "./invented.ts";

const subject = inventedPerson(3);
const packaged = readdirSync("dist/chrome", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("\\", "/").replace("dist/chrome/", ""));

/** An id nobody has. */
function randomId(): string {
  const random = seeded(packaged.length);
  return Array.from({ length: 32 }, () => String.fromCharCode(97 + Math.floor(random() * 16))).join("");
}

/** Every way a page has of asking for an address, one line each; each says what came of it. */
const WAYS: readonly (readonly [string, string])[] = [
  ["fetch", `fetch(address).then(({ status }) => status, (error) => error.message)`],
  ["fetch without cors", `fetch(address, { mode: "no-cors" }).then(({ type }) => type, (error) => error.message)`],
  [
    "a request",
    `new Promise((done) => { const request = new XMLHttpRequest(); request.onloadend = () => done([request.status, request.responseText].join()); request.open("GET", address); request.send(); })`,
  ],
  ["an image", `tried(new Image(), "src")`],
  ["a script", `tried(document.createElement("script"), "src")`],
  ["a module", `import(address).then(() => "there", (error) => error.name)`],
  ["a style sheet", `tried(Object.assign(document.createElement("link"), { rel: "stylesheet" }), "href")`],
  ["a frame", `tried(document.createElement("iframe"), "src").then(async (what) => what + frames.length)`],
  ["an object", `tried(document.createElement("object"), "data")`],
  ["a sound", `tried(document.createElement("audio"), "src")`],
  ["a font", `new FontFace("Probe", "url(" + address + ")").load().then(() => "there", (error) => error.name)`],
  [
    "a worker",
    `new Promise((done) => { try { const worker = new Worker(address); worker.onerror = (event) => done(event.message ?? "error"); worker.onmessage = () => done("there"); } catch (error) { done(error.name); } })`,
  ],
  [
    "a message",
    `(async () => { try { return String(await chrome.runtime.sendMessage(id, {})); } catch (error) { return error.name; } })()`,
  ],
  [
    "a connection",
    `(async () => { try { return String(chrome.runtime.connect(id)); } catch (error) { return error.name; } })()`,
  ],
];

const TRIED = `const tried = (element, attribute) => new Promise((done) => { const end = (event) => { element.remove(); done(event.type); }; element.onload = element.onerror = end; element.oncanplay = end; element[attribute] = address; document.body.append(element); setTimeout(() => end({ type: "nothing" }), 400); });`;

let lab: Lab;
beforeAll(async () => {
  lab = await Lab.open(new Map([[subject.url, profilePage(subject)]]));
  await lab.page.goto(subject.url);
});
afterAll(() => lab.close());

/** What each way of asking says of one file, under an id. */
async function answers(id: string, file: string): Promise<Record<string, string>> {
  const lines = WAYS.map(([name, way]) => `${JSON.stringify(name)}: await (${way})`);
  const all = await lab.page.evaluate<Record<string, unknown>>(
    `(async () => { const id = ${JSON.stringify(id)}, address = "chrome-extension://" + id + "/" + ${JSON.stringify(file)}; ${TRIED} return { ${lines.join(", ")} }; })()`,
  );
  return Object.fromEntries(Object.entries(all).map(([name, said]) => [name, String(said).replaceAll(id, "ID")]));
}

describe("a page that asks whether we are there", () => {
  it("gets the same of every packaged file as of an id nobody has", async () => {
    const nobody = randomId();
    const files = isFull ? packaged : packaged.filter((_file, at) => at % Math.ceil(packaged.length / 8) === 0);
    for (const file of [...files, "manifest.json", "src/content/main.js", "no-such-file"]) {
      expect(await answers(lab.browser.id, file), file).toEqual(await answers(nobody, file));
    }
  });

  it("would see the difference, were there one", async () => {
    // A data address is answered; so the ways tell an answer from none.
    const said = await lab.page.evaluate<string>(`fetch("data:,x").then(({ status }) => String(status))`);
    expect(said).toBe("200");
    expect((await answers(lab.browser.id, "manifest.json"))["fetch"]).not.toBe("200");
  });

  it.runIf(isFull)("learns nothing from how long it takes", async () => {
    const rounds = dose(4_000, 0);
    const [ours, theirs] = await lab.page.evaluate<[number[], number[]]>(
      `(async () => {
        const ids = [${JSON.stringify(lab.browser.id)}, ${JSON.stringify(randomId())}], times = [[], []];
        for (let round = 0; round < ${rounds}; round += 1) {
          // Which comes first changes, so that neither is always the one after a pause.
          for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
            const start = performance.now();
            await fetch("chrome-extension://" + ids[at] + "/manifest.json").catch(() => null);
            times[at].push(performance.now() - start);
          }
        }
        return times;
      })()`,
    );
    const all = [...ours.map((ms) => ({ ms, isOurs: true })), ...theirs.map((ms) => ({ ms, isOurs: false }))];
    // The chance that one of ours took longer than one of theirs; equal times count half.
    const sorted = all.toSorted((a, b) => a.ms - b.ms);
    let [rankSum, at] = [0, 0];
    while (at < sorted.length) {
      let end = at;
      while (end < sorted.length && sorted[end]?.ms === sorted[at]?.ms) end += 1;
      const rank = (at + end + 1) / 2;
      rankSum += rank * sorted.slice(at, end).filter(({ isOurs }) => isOurs).length;
      at = end;
    }
    const auc = (rankSum - (ours.length * (ours.length + 1)) / 2) / (ours.length * theirs.length);
    console.log(`probing by time: AUC ${auc.toFixed(3)} over ${rounds} pairs`);
    expect(auc).toBeGreaterThanOrEqual(0.47);
    expect(auc).toBeLessThanOrEqual(0.53);
  });
});

describe("the packaged files", () => {
  it("name nothing a page may reach", () => {
    const manifest = JSON.parse(readFileSync("dist/chrome/manifest.json", "utf8")) as object;
    for (const key of ["web_accessible_resources", "externally_connectable"]) expect(manifest).not.toHaveProperty(key);
  });
});
