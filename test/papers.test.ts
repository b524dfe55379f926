import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../manifest.json" with { type: "json" };

function text(path: string): string {
  return readFileSync(path, "utf8");
}

const PAPERS = [
  "README.md",
  "CONTRIBUTING.md",
  "PRIVACY.md",
  "SECURITY.md",
  ...readdirSync("docs/store")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs/store", name)),
  "docs/firefox.md",
];

describe("the papers", () => {
  it("give a reason for every permission and every site", () => {
    const reasons = text("docs/store/permissions.md");
    const { permissions, optional_permissions: optional, optional_host_permissions: sites } = manifest;
    expect([...permissions, ...optional, ...sites].filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });

  it("have the summary of the store as each language's package says it", () => {
    const listing = text("docs/store/listing.md");
    for (const locale of readdirSync("_locales")) {
      const { extensionDescription } = JSON.parse(text(`_locales/${locale}/messages.json`)) as {
        extensionDescription: { message: string };
      };
      expect(listing).toContain(`- ${locale}: ${extensionDescription.message}\n`);
    }
  });

  it.each(PAPERS)("%s leads nowhere that isn't there", (paper) => {
    const links = [...text(paper).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(dirname(paper), link)))).toEqual([]);
  });

  it("name only commands there are", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const named = PAPERS.flatMap((paper) =>
      [...text(paper).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => name),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("the workflow", () => {
  const workflow = text(".github/workflows/test.yml");

  it("runs what lands a change, and others' actions only by their commit", () => {
    expect(workflow).toContain("run: bash .ci/run\n");
    for (const [line] of workflow.matchAll(/^.*\buses: .*$/gm))
      expect(line).toMatch(/uses: [\w/-]+@[\da-f]{40} # v[\d.]+$/);
  });

  it("may write nothing but the release of a tag", () => {
    expect(workflow.match(/^permissions:\n {2}contents: read$/m)).not.toBeNull();
    expect(workflow.split("contents: write")).toHaveLength(2);
  });
});
