import { describe, expect, it } from "vitest";
import { sheetMarkdown } from "../../../src/formats/markdown/sheet.ts";

describe("a page to hand over", () => {
  it("is Markdown with a title, texts and lists, and nothing typed becomes markup", () => {
    const sheet = {
      title: "For # Ada",
      parts: [
        { kind: "text", text: "I *would* be glad\n# not a heading" },
        { kind: "list", heading: "What you saw", items: ["Nov 1: <b>a guide</b>", "[x](https://x.example)"] },
      ],
    } as const;
    expect(sheetMarkdown(sheet)).toBe(
      [
        "# For \\# Ada",
        "",
        "I \\*would\\* be glad \\# not a heading",
        "",
        "## What you saw",
        "",
        "- Nov 1: \\<b\\>a guide\\</b\\>",
        "- \\[x\\](https\\://x.example)",
        "",
      ].join("\n"),
    );
  });
});
