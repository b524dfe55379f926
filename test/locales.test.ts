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

/**
 * Words of those who build it, by what a user is told instead. `move` is a next step, `tagged` has an answer, what is brought in or taken out
 * is imported or exported, and a second machine is another computer.
 */
const INSIDER =
  /\b(moves?|sittings?|(un)?tagged|bring (it|them|people|your network) in|brought in|take (it|them|people) out|takes? in|machines?|records?|snapshots?|journal|tombstones?|surfaces?|schema|canary|IndexedDB|SQLite|content script|worker)\b/i;

describe("the English words", () => {
  it("are those that people know", () => {
    // The invented people speak as they like, and somebody may move billing data.
    const found = Object.entries(english).filter(
      ([key, { message }]) => !key.startsWith("sample_") && INSIDER.test(message.replaceAll(/\$\w+\$/g, "")),
    );
    expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it("are described for those who translate them", () => {
    expect(Object.keys(english).filter((key) => !english[key]?.description)).toEqual([]);
  });

  it("are all used somewhere", () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});
