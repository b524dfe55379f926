import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const MAX_LINES = 250;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => join("src", path));
const sheets = files.filter((path) => path.endsWith(".css"));
const modules = sheets.filter((path) => path.endsWith(".module.css"));
const sources = files.filter((path) => /\.(?:tsx?|html)$/.test(path) && !path.endsWith(".d.ts"));

const text = new Map([...sheets, ...sources].map((path) => [path, readFileSync(path, "utf8")]));
const textOf = (path: string): string => text.get(path) ?? "";

/** The selectors of a sheet, without what they say of themselves in comments, addresses and quotes. */
function selectorsOf(path: string): string[] {
  const bare = textOf(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/"[^"]*"/g, "");
  return [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector = ""]) => selector).filter((one) => !one.includes("@"));
}

function classesIn(selectors: readonly string[]): string[] {
  const found = selectors.flatMap((selector) => [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)]);
  return [...new Set(found.map(([, name = ""]) => name))];
}

/** How something is just now, as `is-open`: said of many parts, always beside a class of one. */
const isState = (name: string): boolean => name.startsWith("is-");

/** The classes a module gives its part; what it says of others' stands in `:global()`. */
function ownClassesOf(path: string): string[] {
  const own = selectorsOf(path).map((selector) => selector.replaceAll(/:global\([^)]*\)/g, ""));
  return classesIn(own).filter((name) => !isState(name));
}

/** As Vite names the export of a class. */
const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

interface Import {
  readonly from: string;
  readonly module: string;
  /** What the module is called in the file. */
  readonly name: string;
}

const imports: Import[] = sources.flatMap((from) =>
  [...textOf(from).matchAll(/^import \* as (\w+) from "(\.[^"]+\.module\.css)";$/gm)].map(
    ([, name = "", specifier = ""]) => ({ from, name, module: normalize(join(dirname(from), specifier)) }),
  ),
);

/** The names a file takes out of a module of styles. */
function takenBy({ from, name }: Import): string[] {
  return [...textOf(from).matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(([, taken = ""]) => taken);
}

const code = sources
  .map(textOf)
  .join("\n")
  .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
/** What stands in quotes, or on a line with a template: a class is written nowhere else. */
const words = new Set(
  (code.match(/"[^"\n]*"|^.*`.*$/gm) ?? []).flatMap((written) => written.match(/[a-zA-Z][\w-]*/g) ?? []),
);
/** Classes made of a fixed start and a part found out while running: `head-${field}`. */
const starts = [...code.matchAll(/[`\s]([a-z][\w-]*-)\$\{/g)].map(([, start = ""]) => start);
const isMade = (name: string): boolean =>
  starts.some((start) => name.startsWith(start) && words.has(name.slice(start.length)));
const isSaid = (name: string): boolean => words.has(name) || isMade(name);

describe("the sheets of styles", () => {
  it("are short", () => {
    expect(sheets.filter((path) => textOf(path).trimEnd().split("\n").length > MAX_LINES)).toEqual([]);
  });

  it("are each loaded by somebody", () => {
    const loaded = sources.flatMap((from) =>
      [...textOf(from).matchAll(/"(\.[^"]+\.css)"/g)].map(([, specifier = ""]) =>
        normalize(join(dirname(from), specifier)),
      ),
    );
    expect(sheets.filter((path) => !loaded.includes(path))).toEqual([]);
  });

  it("give a class to one part only", () => {
    const owners = new Map<string, string[]>();
    for (const path of modules)
      for (const name of ownClassesOf(path)) owners.set(name, [...(owners.get(name) ?? []), path]);
    expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  it("have no dead class", () => {
    const dead = sheets.flatMap((path) => {
      const taken = new Set(imports.filter(({ module }) => module === path).flatMap(takenBy));
      const own = modules.includes(path) ? ownClassesOf(path) : [];
      const isUsed = (name: string): boolean => {
        if (!own.includes(name)) return isSaid(name) || imports.some((one) => takenBy(one).includes(camelCase(name)));
        return taken.has(camelCase(name)) || isMade(name);
      };
      return classesIn(selectorsOf(path))
        .filter((name) => !isUsed(name))
        .map((name) => `${path} .${name}`);
    });
    expect(dead).toEqual([]);
  });

  it("have every class a part takes from them", () => {
    const wrong = imports.flatMap((one) => {
      const own = new Set(ownClassesOf(one.module).map(camelCase));
      return takenBy(one)
        .filter((name) => !own.has(name))
        .map((name) => `${one.from} ${one.name}.${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("are named by import wherever a module has the class", () => {
    const owned = new Set(modules.flatMap(ownClassesOf));
    const wrong = sources
      .filter((path) => !/^src\/(?:ui\/gallery|welcome|content)\//.test(path.replaceAll("\\", "/")))
      .flatMap((path) =>
        [...textOf(path).matchAll(/(?<!\w)class(?:="|=\{`)([\w\s-]+)/g)].flatMap(([, names = ""]) =>
          names
            .split(/\s+/)
            .filter((name) => owned.has(name))
            .map((name) => `${path} ${name}`),
        ),
      );
    // The one that stands in for a part of another room, whose styles it must not import.
    expect(wrong).toEqual([`${join("src", "ui", "controls", "failing-part.tsx")} people-cell`]);
  });
});
