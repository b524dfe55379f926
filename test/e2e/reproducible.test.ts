import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { packages } from "../../scripts/package.mjs";
import { sbom, shipped } from "../../scripts/sbom.mjs";

const MOST_BYTES = 1_000_000;
let files: ReadonlyMap<string, Uint8Array>;

/** The one file whose name ends so. */
function file(ending: string): Uint8Array {
  const [, bytes] = [...files].find(([name]) => name.endsWith(ending)) ?? [];
  if (!bytes) throw new Error(`No ${ending} was made.`);
  return bytes;
}

beforeAll(() => {
  files = packages();
});

describe("the packages", () => {
  it("are the same bytes from another folder, on another day, made of the source archive alone", () => {
    const copy = join(temporaryFolder("clone"), "of the sources", "vouchbook");
    for (const [path, bytes] of Object.entries(unzipSync(file("source.zip")))) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(path, join(copy, path));
      expect(readFileSync(join(copy, path)).equals(bytes), path).toBe(true);
    }
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    // These two are 26 hours apart: it is never the same day in both.
    const TZ = new Date().getTimezoneOffset() > 0 ? "Pacific/Kiritimati" : "Etc/GMT+12";
    const { status, stderr } = spawnSync("node", ["scripts/package.mjs"], {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, TZ },
    });
    expect(status, stderr).toBe(0);
    const made = join(copy, "out/packages");
    expect(readdirSync(made).toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, bytes] of files) expect(readFileSync(join(made, name)).equals(bytes), name).toBe(true);
  });

  it("are small, hold nothing but the built extension, and carry the version of the project", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    for (const [target, ending] of [
      ["chrome", "chrome.zip"],
      ["firefox", "firefox.xpi"],
    ] as const) {
      const bytes = file(ending);
      expect(bytes.length).toBeLessThan(MOST_BYTES);
      const inside = unzipSync(bytes);
      const built = readdirSync(`dist/${target}`, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(Object.keys(inside)).toHaveLength(built.length);
      expect(Object.keys(inside).filter((path) => path.endsWith(".map"))).toEqual([]);
      expect(JSON.parse(strFromU8(inside["manifest.json"] ?? new Uint8Array()))).toMatchObject({ version });
    }
  });

  it("come with sources a person can read: nothing minified, nothing made, the licence and the lockfile", () => {
    const sources = unzipSync(file("source.zip"));
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package-lock.json"]));
    expect(Object.keys(sources).filter((path) => /^(node_modules|dist|out|\.cache)\//.test(path))).toEqual([]);
    const longest = Object.entries(sources)
      .filter(([path]) => /^(src|scripts)\/.*\.(ts|tsx|mjs|css|html)$/.test(path))
      .map(([path, bytes]) => ({
        path,
        length: Math.max(
          ...strFromU8(bytes)
            .split("\n")
            .map((line) => line.length),
        ),
      }))
      .filter(({ length }) => length > 500);
    expect(longest).toEqual([]);
  });
});

describe("the list of what ships", () => {
  interface Component {
    readonly "bom-ref": string;
    readonly name: string;
    readonly version: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
  }
  const list = JSON.parse(sbom()) as {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly components: readonly Component[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };

  it("has what CycloneDX asks for, and a licence and a checksum of each part", () => {
    expect(list).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    const references = list.components.map((component) => component["bom-ref"]);
    expect(new Set(references).size).toBe(references.length);
    for (const { hashes, licenses, version } of list.components) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[\da-f]{128}$/) as string }]);
      expect(["MIT", "ISC", "BSD-3-Clause", "MPL-2.0"]).toContain(licenses[0]?.license.id);
    }
    const known = new Set([...references, list.dependencies[0]?.ref]);
    for (const { ref, dependsOn } of list.dependencies)
      expect([ref, ...dependsOn].filter((reference) => !known.has(reference))).toEqual([]);
  });

  it("is what npm itself says is installed without the tools of development", () => {
    const { stdout } = spawnSync("npm", ["ls", "--omit=dev", "--all", "--parseable", "--package-lock-only"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    // Valibot names TypeScript as an optional peer, for its types; nothing of it is in a package.
    const said = stdout
      .split("\n")
      .flatMap((path) => /node_modules\/(.*)$/.exec(path.replaceAll("\\", "/"))?.[0] ?? []);
    const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Parameters<typeof shipped>[0];
    const ours = [...shipped(lockfile).keys()].filter((path) => path !== "");
    expect(ours).toEqual(said.filter((path) => !/\/typescript/.test(path)).toSorted());
    expect(ours).toEqual(expect.arrayContaining(Object.keys(dependencies).map((name) => `node_modules/${name}`)));
  });
});
