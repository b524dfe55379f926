import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { MARKABLE_SITES } from "../../src/domain/page/markable-sites.ts";

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly incognito: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly background: Readonly<Record<string, unknown>>;
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}

function manifest(target: string): Manifest {
  return JSON.parse(readFileSync(`dist/${target}/manifest.json`, "utf8")) as Manifest;
}

function packagedFiles(target: string): string[] {
  return readdirSync(`dist/${target}`, { recursive: true, encoding: "utf8" });
}

describe.each(["chrome", "firefox"])("the %s package", (target) => {
  it("asks for these permissions and no more", () => {
    const panel = target === "chrome" ? ["sidePanel"] : [];
    expect(manifest(target).permissions).toEqual([
      "activeTab",
      "alarms",
      "contextMenus",
      "scripting",
      ...panel,
      "storage",
      "unlimitedStorage",
    ]);
    expect(manifest(target).optional_permissions).toEqual(["notifications"]);
    expect(manifest(target).optional_host_permissions).toEqual(MARKABLE_SITES.flatMap(({ origins }) => origins));
    expect(manifest(target).incognito).toBe("not_allowed");
  });

  it.each(["web_accessible_resources", "host_permissions", "content_scripts", "externally_connectable", "key"])(
    "has no %s",
    (key) => {
      expect(manifest(target)).not.toHaveProperty(key);
    },
  );

  it("lets its pages load nothing from anywhere and connect to nothing", () => {
    const policy = manifest(target).content_security_policy.extension_pages;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "trusted-types vouchbook-worker",
    ]) {
      expect(policy).toContain(rule);
    }
  });

  it("has its icons, its words and no inline script", () => {
    for (const icon of Object.values(manifest(target).icons)) expect(existsSync(`dist/${target}/${icon}`)).toBe(true);
    expect(packagedFiles(target)).toContain("_locales/en/messages.json");
    for (const page of packagedFiles(target).filter((path) => path.endsWith(".html"))) {
      expect(readFileSync(`dist/${target}/${page}`, "utf8")).not.toMatch(/<script(?![^>]*\bsrc=)|\bon[a-z]+=|style=/);
    }
  });

  it("holds no code that reaches out", () => {
    for (const script of packagedFiles(target).filter((path) => path.endsWith(".js"))) {
      const code = readFileSync(`dist/${target}/${script}`, "utf8");
      expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts/);
    }
  });
});

/** The scripts a page loads before it does anything: what its HTML names, and what those import outright. */
function scriptsOf(target: string, page: string): ReadonlySet<string> {
  const root = `dist/${target}`;
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name] of readFileSync(path, "utf8").matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
      visit(join(dirname(path), name ?? ""));
  };
  const html = readFileSync(`${root}/${page}`, "utf8");
  for (const [, name] of html.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+)"/g))
    visit(join(root, name ?? ""));
  return found;
}

describe("the popup", () => {
  it.each(["chrome", "firefox"])("loads at most 45,000 bytes of script before it is used, packed, in %s", (target) => {
    const scripts = [...scriptsOf(target, "src/popup/index.html")];
    expect(scripts.length).toBeGreaterThan(3);
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });
});

describe.each(["chrome", "firefox"])("the developers' page of parts", (target) => {
  it(`is not in the ${target} package`, () => {
    const files = packagedFiles(target);
    const code = files
      .filter((path) => /\.(js|html|css)$/.test(path))
      .map((path) => readFileSync(`dist/${target}/${path}`, "utf8"));
    expect(files.filter((path) => /gallery|stub|specimen/.test(path))).toEqual([]);
    expect(code.filter((text) => /specimen|browser-stub|Oswin Lark/i.test(text))).toEqual([]);
  });
});

describe("the panel", () => {
  it("is Chrome's side panel and Firefox's sidebar, opened only when asked for", () => {
    const path = "src/panel/index.html";
    expect(manifest("chrome")).toMatchObject({ side_panel: { default_path: path } });
    expect(manifest("firefox")).toMatchObject({ sidebar_action: { default_panel: path, open_at_install: false } });
    expect(manifest("firefox")).not.toHaveProperty("side_panel");
    expect(manifest("chrome")).not.toHaveProperty("sidebar_action");
    for (const target of ["chrome", "firefox"]) expect(packagedFiles(target)).toContain(path);
  });
});

describe("Edge", () => {
  it("takes the Chrome package as it is: no key only one of them knows, and no address of a store", () => {
    const keys = Object.keys(manifest("chrome"));
    expect(
      keys.filter((key) => /^(update_url|key|browser_specific_settings|sidebar_action|oauth2|chrome_)/.test(key)),
    ).toEqual([]);
    // Both know the side panel since 114; `minimum_chrome_version` counts Chromium, which their numbers share.
    expect(manifest("chrome")).toMatchObject({ manifest_version: 3, minimum_chrome_version: "121" });
  });
});

describe("the Firefox package", () => {
  it("says what Firefox wants to know", () => {
    const { background, browser_specific_settings: settings } = manifest("firefox");
    expect(background).toHaveProperty("scripts");
    expect(background).not.toHaveProperty("service_worker");
    expect(settings?.gecko).toMatchObject({
      id: expect.stringContaining("@") as string,
      strict_min_version: "140.0",
      data_collection_permissions: { required: ["none"] },
    });
  });
});
