// The list of what ships (CycloneDX 1.6), made of the lockfile alone: what `dependencies` reach, and nothing only development needs.
import { readFileSync } from "node:fs";

/**
 * @typedef {object} Locked
 * @property {string} version
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @typedef {{ readonly packages: Readonly<Record<string, Locked>> }} Lockfile
 */

const FOLDER = "node_modules/";

/** Where a package finds another, as Node looks: in its own folder first, then further up. @param {Lockfile} lockfile @param {string} from @param {string} name */
function resolved({ packages }, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf(FOLDER) - 1))) {
    const path = `${place === "" ? "" : `${place}/`}${FOLDER}${name}`;
    if (packages[path]) return path;
    if (place === "") throw new Error(`The lockfile has no ${name} for ${from || "the project"}.`);
  }
}

/** The lockfile's paths of everything that ships, sorted, with what each needs. @param {Lockfile} lockfile @returns {ReadonlyMap<string, readonly string[]>} */
export function shipped(lockfile) {
  /** @type {Map<string, readonly string[]>} */
  const found = new Map();
  /** @param {string} path */
  const walk = (path) => {
    if (found.has(path)) return;
    const needs = Object.keys(lockfile.packages[path]?.dependencies ?? {}).map((name) =>
      resolved(lockfile, path, name),
    );
    found.set(path, needs.toSorted());
    for (const need of needs) walk(need);
  };
  walk("");
  const root = found.get("") ?? [];
  found.delete("");
  return new Map([["", root], ...[...found].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The name in a path of the lockfile. @param {string} path */
function nameOf(path) {
  return path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
}

/** @param {string} name @param {string} version */
function purl(name, version) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** A checksum as CycloneDX writes it. @param {string} integrity */
function hashOf(integrity) {
  const [algorithm = "", content = ""] = integrity.split("-");
  return { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(content, "base64").toString("hex") };
}

/** The list as text; the same lockfile gives the same bytes. @param {string} [folder] the project's */
export function sbom(folder = ".") {
  /** @type {Lockfile} */
  const lockfile = JSON.parse(readFileSync(`${folder}/package-lock.json`, "utf8"));
  const project = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const all = shipped(lockfile);
  /** @param {string} path */
  const reference = (path) =>
    path === "" ? `${project.name}@${project.version}` : purl(nameOf(path), lockfile.packages[path]?.version ?? "");
  const components = [...all.keys()].flatMap((path) => {
    const locked = lockfile.packages[path];
    if (path === "" || !locked) return [];
    return {
      type: "library",
      "bom-ref": reference(path),
      name: nameOf(path),
      version: locked.version,
      scope: "required",
      ...(locked.integrity !== undefined && { hashes: [hashOf(locked.integrity)] }),
      ...(locked.license !== undefined && { licenses: [{ license: { id: locked.license } }] }),
      purl: reference(path),
    };
  });
  const list = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": reference(""),
        name: project.name,
        version: project.version,
        description: project.description,
        licenses: [{ license: { id: project.license } }],
      },
    },
    components,
    dependencies: [...all].map(([path, needs]) => ({ ref: reference(path), dependsOn: needs.map(reference) })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
