import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames, markdownIndex, personMarkdown } from "../../../src/formats/markdown/markdown.ts";
import { answersOf, personOf, TODAY } from "../../domain/people.ts";
import { anyPerson, anyRecord } from "../arbitrary-person.ts";

describe("Markdown", () => {
  it("tells of a person what its level allows", () => {
    const ada = personOf("Ada Quill", { answers: answersOf("yn---"), note: "first\n# second", labels: ["friend"] });
    expect(personMarkdown(ada, "facts", TODAY, "#")).toBe("# Ada Quill\n\n- <https://www.linkedin.com/in/ada-quill>\n");
    expect(personMarkdown(ada, "private", TODAY, "##")).toBe(
      "## Ada Quill\n\n- <https://www.linkedin.com/in/ada-quill>\n\nVerdict: short\n\n- Knows a hirer: yes (2026-11-23)\n- Credible there: no (2026-11-23)\n\nLabels: friend\n\n> first\n> \\# second\n",
    );
  });

  it("lets no text become a heading, a link or markup", () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const text = personMarkdown(person, "private", TODAY, "##");
        expect(text.match(/^#.*$/gm)).toHaveLength(1);
        expect(text.match(/^\s*<(?!https:)/gm)).toBeNull();
        expect(text).not.toMatch(/(?<!\\)\]\(/);
      }),
    );
  });

  it("has one heading a person and no markup of theirs, whatever the record holds", () => {
    fc.assert(
      fc.property(anyRecord, (person) => {
        const lines = personMarkdown(person, "private", TODAY, "##").split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
        const bare = lines.map((line) => line.replace(/^(?:> ?|- )/, "").trimStart());
        expect(bare.filter((line) => /^#/.test(line))).toHaveLength(1);
        // Nothing under a line makes it a heading, a rule or a list, and a quotation stays within its own.
        expect(bare.filter((line) => /^(?:[-=+*_~`>]|\d+[.)])/.test(line))).toEqual([]);
        const texts = lines.filter((line) => !/^- <https?:\/\/[^\s<>]*>$/i.test(line));
        expect(texts.filter((line) => /(?<!\\)(?:\\\\)*[<`[\]]|(?<!\\):\/\//.test(line))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("lists every person in one line, each with a file that is nowhere but in its folder", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 5 }), (people) => {
        const names = fileNames(people);
        expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(people.length);
        for (const name of names.values())
          expect(name).toMatch(/^[^.\s<>:"/\\|?*\p{Cc}][^<>:"/\\|?*\p{Cc}\u2028\u2029]*\.md$/u);
        const index = markdownIndex(people, names).split(/[\r\n\u0085\u2028\u2029]/);
        expect(index.filter((line) => /^- \[.*\]\(<people\/[^<>#&]*\.md>\)$/.test(line))).toHaveLength(people.length);
        expect(index).toHaveLength(Math.max(1, people.length) + 3);
      }),
      { numRuns: 300 },
    );
  });

  it("counts namesakes on, and leads to files whose names a link would misread", () => {
    const many = Array.from({ length: 3000 }, (_, index) => personOf("Ada", { id: String(index) }));
    expect([...fileNames(many).values()].at(-1)).toBe("Ada 3000.md");
    const names = fileNames([personOf("C# & 100%"), personOf("con.fig", { id: "2" })]);
    expect([...names.values()]).toEqual(["C# & 100%.md", "con 1.fig.md"]);
    expect(markdownIndex([personOf("C# & 100%")], names)).toContain("(<people/C%23 %26 100%25.md>)");
  });

  it("gives each person a file of their own that any system can have", () => {
    const people = [
      personOf("Ada/../Quill"),
      personOf("ada .. quill", { id: "2" }),
      personOf("CON", { id: "3" }),
      personOf("..", { id: "4" }),
      personOf("Ada .. Quill", { id: "5" }),
    ];
    const names = fileNames(people);
    expect([...names.values()]).toEqual([
      "Ada .. Quill.md",
      "ada .. quill 2.md",
      "CON 1.md",
      "Unnamed.md",
      "Ada .. Quill 3.md",
    ]);
    expect(markdownIndex(people.slice(0, 1), names)).toBe("# People\n\n- [Ada/../Quill](<people/Ada .. Quill.md>)\n");
  });
});
