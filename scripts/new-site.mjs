// `npm run new-site -- <host> [<name>]`: a reader for a site, its line in the lists, a page where somebody is read and one where nobody is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { addressEntry, newFiles } from "./new-site/skeleton.mjs";

const ROOT = join(import.meta.dirname, "..");
const READERS = "src/readers/sites.ts";
const ADDRESSES = "src/domain/page/site-addresses.ts";

const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z-]*[a-z]$/;
const NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;
/** What the house calls nothing, as the architecture test has it. */
const VAGUE = /\b(?:utils?|helpers?|common|core|lib|managers?)\b/;
/** Names that are no site's, and words of the language. */
const TAKEN = new Set(
  (
    "web none structured reader " +
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function if " +
    "implements import in instanceof interface let new null package private protected public return static super switch this throw " +
    "true try typeof var void while with yield arguments eval undefined"
  ).split(" "),
);

/** @param {string} path */
const text = (path) => readFileSync(join(ROOT, path), "utf8");

/** `scholar.google.com` is `scholar-google`, unless somebody knows better. @param {string} host */
function nameOf(host) {
  return host.split(".").slice(0, -1).join("-");
}

/** Why there can be no such site, if so. @param {string} host @param {string} name */
function refusal(host, name) {
  if (!HOST.test(host))
    return `"${host}" is no host name; give it as example.org, without https:// and without a path.`;
  const hosts = [...text(ADDRESSES).matchAll(/^\s*host: \/(.+)\/,$/gm)].map(([, pattern]) => new RegExp(pattern ?? ""));
  if (hosts.some((known) => known.test(host))) return `There is a reader for ${host} already.`;
  if (existsSync(join(ROOT, "src/readers", name)) || existsSync(join(ROOT, "test/pages", name)))
    return `There is a site called ${name} already; choose another name: npm run new-site -- ${host} <name>`;
  if (!NAME.test(name) || TAKEN.has(name) || VAGUE.test(name))
    return `A site can't be called ${name}; choose a name in small letters: npm run new-site -- ${host} <name>`;
  return undefined;
}

/** A file with something put before the first place a pattern finds. @param {string} path @param {RegExp} before @param {string} added */
function withAdded(path, before, added) {
  const old = text(path);
  if (!before.test(old)) throw new Error(`${path} looks otherwise than this command knows it.`);
  return old.replace(before, (found) => added + found);
}

function main() {
  const host = (process.argv[2] ?? "").toLowerCase().replace(/^www\./, "");
  const name = process.argv[3] ?? nameOf(host);
  if (host === "") {
    console.error("Usage: npm run new-site -- <host, as example.org> [<name of the site>]");
    return 1;
  }
  const why = refusal(host, name);
  if (why !== undefined) {
    console.error(`Nothing was written. ${why}`);
    return 1;
  }
  const variable = name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());
  const site = { name, variable, host };
  const listed = withAdded(READERS, /import \{ web \}/, `import { ${variable} } from "./${name}/reader.ts";\n`);
  const files = {
    ...newFiles(site),
    // Before the readers that are for any host.
    [READERS]: listed.replace(/\bmastodon,\s*web\b/, `${variable}, $&`),
    [ADDRESSES]: withAdded(ADDRESSES, /^\] as const/m, addressEntry(site)),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), content);
  }
  // A long name may have made a line too long.
  const oxfmt = join(ROOT, "node_modules/.bin/oxfmt");
  const sources = Object.keys(files).filter((path) => path.endsWith(".ts"));
  spawnSync(oxfmt, sources, { cwd: ROOT, shell: process.platform === "win32" });
  console.log(`Wrote ${Object.keys(files).join("\n      ")}\n`);
  console.log("It reads a page with standard markup at /people/<somebody>. Next:");
  console.log(
    `- put the shape of the site's own addresses into ${ADDRESSES} and its selectors into src/readers/${name};`,
  );
  console.log(
    `- replace the two pages by ones of the site's: npm run new-page -- saved.html <address> ${name}/<case>;`,
  );
  console.log("- npx vitest run --project pages");
  return 0;
}

process.exitCode = main();
