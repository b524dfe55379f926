import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

/** What Chrome's and Firefox's stores take. */
const LONGEST_DESCRIPTION = 132;

function messagesIn(locale: string): Messages {
  return JSON.parse(readFileSync(`_locales/${locale}/messages.json`, "utf8")) as Messages;
}

function placesIn({ message }: Message): string[] {
  const names = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase());
  return [...new Set(names)].toSorted();
}

const english = messagesIn("en");
const locales = readdirSync("_locales");
const source = [
  "manifest.json",
  "vite.config.ts",
  ...readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join("src", path)),
]
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Keys made of a fixed start and a part found out while running: `verdict_${kind}`. */
const starts = [...source.matchAll(/`(\w+_)\$\{/g)].map(([, start = ""]) => start);
const whole = new Set([...source.matchAll(/["'`]([A-Za-z]\w*)["'`]|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b ?? ""));

function isUsed(key: string): boolean {
  const base = key.replace(/_(one|other)$/, "");
  return whole.has(key) || (base !== key && whole.has(base)) || starts.some((start) => key.startsWith(start));
}

describe.each(locales)("the words in %s", (locale) => {
  const words = messagesIn(locale);

  it("are all there, and no others", () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it("have the same places for names and numbers as the English ones", () => {
    const wrong = Object.entries(words).filter(([key, word]) => {
      const first = english[key];
      return (
        !first ||
        placesIn(word).join() !== placesIn(first).join() ||
        JSON.stringify(word.placeholders) !== JSON.stringify(first.placeholders)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("say something, calmly", () => {
    const wrong = Object.values(words).filter(({ message }) => message.trim() === "" || /[!¡]/.test(message));
    expect(wrong).toEqual([]);
  });

  it("fit the stores and name their language", () => {
    expect(words["extensionDescription"]?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(words["language"]?.message).toBe(locale.replace("_", "-"));
  });
});

describe("the English words", () => {
  it("are described for those who translate them", () => {
    expect(Object.keys(english).filter((key) => !english[key]?.description)).toEqual([]);
  });

  it("are all used somewhere", () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});
