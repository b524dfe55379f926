import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExtensionBrowser, launchWithExtension, temporaryFolder } from "../../scripts/extension-browser.mjs";

/** What the policy must stop on a page of ours, one line each: an expression that gives `"stopped"` when it was. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ["a request", `fetch("https://example.invalid/").then(() => "done", () => later("connect-src"))`],
  [
    "an old request",
    `new Promise((done) => { try { const request = new XMLHttpRequest(); request.onerror = () => done(stopped("connect-src")); request.onload = () => done("done"); request.open("GET", "https://example.invalid/"); request.send(); } catch { done(stopped("connect-src")); } })`,
  ],
  ["a beacon", `(navigator.sendBeacon("https://example.invalid/", "x"), later("connect-src"))`],
  ["a socket", `(() => { try { new WebSocket("wss://example.invalid/"); } catch {} return later("connect-src"); })()`],
  [
    "a stream of events",
    `(() => { try { new EventSource("https://example.invalid/"); } catch {} return later("connect-src"); })()`,
  ],
  [
    "a picture from elsewhere",
    `(Object.assign(new Image(), { src: "https://example.invalid/x.png" }), later("img-src"))`,
  ],
  [
    "a sound from elsewhere",
    `(Object.assign(new Audio(), { src: "https://example.invalid/x.mp3" }).load(), later("media-src"))`,
  ],
  [
    "a font from elsewhere",
    `(new FontFace("x", "url(https://example.invalid/x.woff2)").load().catch(() => null), later("font-src"))`,
  ],
  [
    "a style sheet from elsewhere",
    `(document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "https://example.invalid/x.css" })), later("style-src"))`,
  ],
  [
    "a style element",
    `(document.head.append(Object.assign(document.createElement("style"), { textContent: "p { color: red }" })), later("style-src"))`,
  ],
  [
    "a frame",
    `(document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.invalid/" })), later("frame-src"))`,
  ],
  [
    "an object",
    `(() => { try { document.createElement("object").data = "https://example.invalid/x"; return "done"; } catch { return "stopped"; } })()`,
  ],
  [
    "another base",
    `(document.head.append(Object.assign(document.createElement("base"), { href: "https://example.invalid/" })), later("base-uri"))`,
  ],
  ["text as code", `(() => { try { eval("1"); return "done"; } catch { return "stopped"; } })()`],
  [
    "a function from text",
    `(() => { try { new Function("return 1"); return "done"; } catch { return "stopped"; } })()`,
  ],
  ["WASM", `WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => "done", () => "stopped")`],
  [
    "text as markup",
    `(() => { try { document.body.firstElementChild.innerHTML = "<b>x</b>"; return "done"; } catch { return "stopped"; } })()`,
  ],
  [
    "text as the address of a script",
    `(() => { try { document.createElement("script").src = "https://example.invalid/x.js"; return "done"; } catch { return "stopped"; } })()`,
  ],
  [
    "text as the address of a worker",
    `(() => { try { new Worker("https://example.invalid/x.js"); return "done"; } catch { return "stopped"; } })()`,
  ],
  [
    "a trusted types policy of another name",
    `(() => { try { trustedTypes.createPolicy("mine", { createHTML: (text) => text }); return "done"; } catch { return "stopped"; } })()`,
  ],
  [
    "a default trusted types policy",
    `(() => { try { trustedTypes.createPolicy("default", { createHTML: (text) => text }); return "done"; } catch { return "stopped"; } })()`,
  ],
];

// The package as shipped, with one more page: what the DevTools protocol evaluates isn't under the policy, a packaged script is.
function packageWithProbe(): string {
  const folder = join(temporaryFolder("policy"), "extension");
  cpSync("dist/chrome", folder, { recursive: true });
  const lines = FORBIDDEN.map(
    ([name, attempt]) =>
      `  try { results[${JSON.stringify(name)}] = await (${attempt}); } catch (error) { results[${JSON.stringify(name)}] = String(error); }`,
  );
  writeFileSync(
    join(folder, "probe.html"),
    `<!doctype html><title>Probe</title><body><p>x</p><script src="probe.js"></script>`,
  );
  writeFileSync(
    join(folder, "probe.js"),
    `const violations = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective }) => violations.push(effectiveDirective));
const stopped = (rule) => { const at = violations.findIndex((one) => one.startsWith(rule)); return at === -1 ? "failed, but not by the policy" : (violations.splice(at, 1), "stopped"); };
const later = (rule) => new Promise((done) => setTimeout(() => done(stopped(rule)), 60));
(async () => { const results = {};
${lines.join("\n")}
document.body.dataset.results = JSON.stringify(results); })();`,
  );
  // A form that is stopped takes its page along, so it has one of its own.
  writeFileSync(
    join(folder, "form.html"),
    `<!doctype html><title>Form</title><form></form><script src="form.js"></script>`,
  );
  writeFileSync(
    join(folder, "form.js"),
    `addEventListener("load", () => setTimeout(() => { document.forms[0].action = "https://example.invalid/"; document.forms[0].submit(); }, 100));`,
  );
  return folder;
}

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchWithExtension({ profile: temporaryFolder("policy-profile"), extension: packageWithProbe() });
});
afterAll(() => browser.close());

describe("the policy of the packaged pages", () => {
  it("stops every way out and every text that would be code", async () => {
    const page = await browser.context.newPage();
    await page.goto(browser.address("probe.html"));
    const results = await page.waitForSelector("body[data-results]", { state: "attached" });
    const said = JSON.parse((await results.getAttribute("data-results")) ?? "{}") as Record<string, string>;
    expect(said).toEqual(Object.fromEntries(FORBIDDEN.map(([name]) => [name, "stopped"])));
  });

  it("stops a form sent elsewhere", async () => {
    const reached: string[] = [];
    await browser.context.route("https://example.invalid/**", (route) => {
      reached.push(route.request().url());
      return route.fulfill({ body: "reached" });
    });
    const page = await browser.context.newPage();
    await page.goto(browser.address("form.html"));
    await page.waitForTimeout(1_000);
    expect(reached).toEqual([]);
    // The same form gets there from a page without the policy.
    const other = await browser.context.newPage();
    await other.setContent(`<form action="https://example.invalid/"></form>`);
    await other.evaluate("document.forms[0].submit()");
    await expect.poll(() => reached).toHaveLength(1);
  });

  it.each(["chrome", "firefox"])("is in the %s package: nothing but its own files, and trusted types", (target) => {
    const { content_security_policy: policies } = JSON.parse(readFileSync(`dist/${target}/manifest.json`, "utf8")) as {
      content_security_policy: { extension_pages: string };
    };
    const rules = policies.extension_pages.split(";").map((rule) => rule.trim());
    expect(rules).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "connect-src 'none'",
        "child-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types vouchbook-worker",
      ]),
    );
    expect(rules.filter((rule) => /unsafe|https?:|\*/.test(rule))).toEqual([]);
  });
});
