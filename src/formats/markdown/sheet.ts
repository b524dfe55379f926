import { plain } from "./markdown.ts";

/** A page to hand to somebody: a title, then texts and lists. What stands in it is what leaves, nothing else. */
export interface Sheet {
  readonly title: string;
  readonly parts: readonly SheetPart[];
}

/** A text, or a list under a heading. */
export type SheetPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly heading: string; readonly items: readonly string[] };

/** The sheet as Markdown; nothing a name or a title contains becomes markup. */
export function sheetMarkdown({ title, parts }: Sheet): string {
  const blocks = parts.map((part) =>
    part.kind === "text"
      ? plain(part.text)
      : [`## ${plain(part.heading)}`, "", ...part.items.map((item) => `- ${plain(item)}`)].join("\n"),
  );
  return `${[`# ${plain(title)}`, ...blocks].join("\n\n")}\n`;
}
