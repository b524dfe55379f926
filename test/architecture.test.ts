import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** The house's table: what each room may import of ours. Change it only on purpose. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  browser: [],
  "browser-in-page": [],
  news: [],
  today: ["domain"],
  readers: ["domain"],
  formats: ["domain"],
  database: ["domain", "news"],
  messages: ["domain", "browser", "browser-in-page"],
  content: ["readers", "messages", "domain", "browser-in-page"],
  background: ["database", "messages", "domain", "browser", "news", "today"],
  ui: ["database", "domain", "news", "browser", "today"],
  popup: ["ui", "database", "formats", "messages", "domain", "browser", "news", "today"],
  panel: ["ui", "database", "formats", "messages", "domain", "browser", "news", "today"],
  notebook: ["ui", "database", "formats", "messages", "domain", "browser", "news", "today"],
  welcome: ["ui", "database", "formats", "messages", "domain", "browser", "news", "today"],
};

/** The rooms in the larger rooms, and what each may import of its neighbors; a file of theirs stands in one of these. */
const INNER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {
    history: [],
    text: [],
    page: ["history", "text"],
    organization: ["page", "history", "text"],
    person: ["organization", "page", "history", "text"],
    skill: ["person", "history", "text"],
    referral: ["person", "organization", "page", "history", "text"],
    matching: ["referral", "person", "organization", "history", "text"],
    sync: ["person", "history"],
    validation: ["referral", "skill", "person", "organization", "page", "history", "text"],
  },
  database: {
    schema: [],
    log: ["schema"],
    snapshots: ["log", "schema"],
    connection: ["snapshots", "schema"],
    transaction: ["connection", "log", "schema"],
    journal: ["transaction", "connection", "schema"],
    stores: ["journal", "transaction", "connection", "snapshots", "schema"],
    local: ["stores", "connection", "schema"],
    sync: ["stores", "transaction", "connection", "snapshots", "schema"],
    recovery: ["sync", "stores", "journal", "transaction", "connection", "snapshots", "log", "schema"],
  },
  formats: {
    text: [],
    export: [],
    import: [],
    csv: ["import", "export"],
    vcard: ["import", "export", "text"],
    "linkedin-archive": ["csv", "import", "text"],
    icalendar: ["vcard", "export"],
    markdown: ["csv", "export"],
    json: ["export"],
    backup: ["json"],
    sync: ["backup"],
  },
  ui: {
    styles: [],
    words: [],
    state: ["words"],
    controls: ["words"],
    notices: ["state", "words"],
    person: ["controls", "state", "words"],
    organization: ["person", "controls", "state", "words"],
    gallery: ["organization", "person", "notices", "controls", "state", "words", "styles"],
  },
};

const SURFACES = ["popup", "panel", "notebook", "welcome"];

/** The rooms that own each package; a package not named here may not be imported at all. */
const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  idb: ["database"],
  "webextension-polyfill": ["browser"],
  preact: ["ui", ...SURFACES],
  udsv: ["formats"],
  fflate: ["formats"],
  "age-encryption": ["formats"],
  "@scure/bip39": ["formats"],
  valibot: ["messages", "formats"],
};

const MAX_LINES = 250;
const SRC = "src";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const sources = filesBelow(SRC).filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));

function roomOf(path: string): string {
  return (relative(SRC, path).split(sep)[0] ?? "").replace(/\.ts$/, "");
}

/** Import specifiers of code; of the polyfill only its types leave browser.ts, and those are gone from the built code. `?script` gives only a packaged file's address, so it joins no rooms. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b(?! type [^;]*"webextension-polyfill")[^;]*?\bfrom\s+"([^"]+)"/g),
  ];
  const bare = [...text.matchAll(/(?:^|\n)\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/g)];
  return [...specifiers, ...bare]
    .map((found) => found[1] ?? found[2] ?? "")
    .filter((specifier) => specifier !== "" && !specifier.includes("?script"));
}

function targetOf(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier));
}

const edges = sources.flatMap((from) => importsOf(from).map((specifier) => ({ from, specifier })));
const own = edges
  .filter(({ specifier }) => specifier.startsWith("."))
  .map(({ from, specifier }) => ({ from, to: targetOf(from, specifier) }))
  .filter(({ to }) => to.startsWith(SRC + sep));

describe("the house", () => {
  it("has only rooms of the map", () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it("imports only go down", () => {
    const wrong = own.filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      return room !== target && !MAY_IMPORT[room]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it("has rooms in its larger rooms, each with its own arrows", () => {
    const innerOf = (path: string): string => relative(SRC, path).split(sep)[1] ?? "";
    const homeless = sources.filter((path) => {
      const inner = INNER[roomOf(path)];
      return inner && !(innerOf(path) in inner);
    });
    expect(homeless).toEqual([]);
    const wrong = own.filter(({ from, to }) => {
      const [room, target] = [innerOf(from), innerOf(to)];
      const inner = roomOf(from) === roomOf(to) ? INNER[roomOf(from)] : undefined;
      return inner && room !== target && !inner[room]?.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it("draws no arrow in a circle, and none that nothing follows", () => {
    for (const [room, inner] of Object.entries(INNER)) {
      const followed = (from: string, to: string): boolean =>
        own.some(
          (edge) => edge.from.startsWith(join(SRC, room, from) + sep) && edge.to.startsWith(join(SRC, room, to) + sep),
        );
      const below = Object.keys(inner);
      for (const [name, targets] of Object.entries(inner)) {
        expect(
          targets.filter((target) => below.indexOf(target) >= below.indexOf(name)),
          `${room}/${name}`,
        ).toEqual([]);
        expect(
          targets.filter((target) => !followed(name, target)),
          `${room}/${name} to`,
        ).toEqual([]);
      }
    }
  });

  it("each package has its rooms", () => {
    const wrong = edges
      .filter(({ specifier }) => !specifier.startsWith("."))
      .filter(({ from, specifier }) => {
        const parts = specifier.split("/");
        const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
        return !PACKAGE_OWNERS[name]?.includes(roomOf(from));
      });
    expect(wrong).toEqual([]);
  });

  it("has no import cycle", () => {
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): string[] | undefined => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return undefined;
      for (const { to } of own.filter((edge) => edge.from === path)) {
        const cycle = walk(to, [...trail, path]);
        if (cycle) return cycle;
      }
      done.add(path);
      return undefined;
    };
    expect(sources.map((path) => walk(path, [])).find(Boolean)).toBeUndefined();
  });

  it("keeps files short", () => {
    const long = sources.filter((path) => readFileSync(path, "utf8").split("\n").length > MAX_LINES);
    expect(long).toEqual([]);
  });

  it("names files in kebab-case, and none after nothing in particular", () => {
    const vague = /\b(utils?|helpers?|common|core|lib|managers?)\b/;
    const wrong = sources.filter((path) => !/^[a-z0-9./-]+$/.test(path) || vague.test(path));
    expect(wrong).toEqual([]);
  });

  it("has a source for each test of a room", () => {
    const mirrored = filesBelow("test").filter(
      (path) => path.endsWith(".test.ts") && path.split(sep).length > 2 && (path.split(sep)[1] ?? "") in MAY_IMPORT,
    );
    const orphans = mirrored.filter((path) => {
      const source = path.replace(/^test/, SRC).replace(/\.test\.ts$/, "");
      return !["", ".ts", ".tsx"].some((tail) => existsSync(source + tail));
    });
    expect(orphans).toEqual([]);
  });

  it("puts no page text through a parser and sends nothing", () => {
    const forbidden =
      /\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|document\.write|window\.postMessage|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(|new Function\b/;
    expect(sources.filter((path) => forbidden.test(readFileSync(path, "utf8")))).toEqual([]);
  });
});
