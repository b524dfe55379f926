import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames, markdownIndex, personMarkdown } from "../../src/formats/markdown.ts";
import { answersOf, personOf, TODAY } from "../domain/people.ts";
import { anyPerson } from "./arbitrary-person.ts";

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
