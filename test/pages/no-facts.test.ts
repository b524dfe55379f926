import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/readers/index.ts";
import { pageCases, type PageCase } from "./cases.ts";

/* What buttons, badges, degrees and counters say, some of each kind and language. */
const WORDS = [
  "Follow",
  "Following",
  "+ Follow",
  "Connect",
  "Message",
  "Pending",
  "More",
  "Verified",
  "Open to work",
  "Easy Apply",
  "Show all",
  "Folgen",
  "Vernetzen",
  "Nachricht",
  "Ausstehend",
  "Jetzt bewerben",
  "Seguir",
  "Conectar",
  "Mensaje",
  "Enviar mensaje",
  "Mensagem",
  "Suivre",
  "Se connecter",
  "En attente",
  "Segui",
  "Collegati",
  "Volgen",
  "Följ",
  "Følg",
  "Obserwuj",
  "Takip et",
  "Подписаться",
  "フォロー",
  "メッセージ",
  "关注",
  "팔로우",
  "متابعة",
  "לעקוב",
  "2nd",
  "3rd+",
  "2e",
  "3e et +",
  "2º",
  "2.",
  "2nd degree connection",
  "2次",
  "6K followers",
  "500+ connections",
  "1.234 Follower",
  "6 k abonnés",
  "3 mil seguidores",
  "1,2 mila follower",
  "フォロワー6人",
  "팔로워 6천명",
  "12 mutual connections",
  "6d • Edited •",
  "20m •",
  "1mo",
];
const EACH = 8;

/** Where a right reader says one of these fields, a page whose words stand there instead. */
type Field = "headline" | "title" | "organization" | "location" | "school";
const FIELDS: readonly Field[] = ["headline", "title", "organization", "location", "school"];

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a page says in a field, of everybody and every job on it. */
function said(value: unknown, field: Field): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => said(one, field));
  if (!isPlain(value)) return [];
  const own = value[field];
  const text = isPlain(own) ? own["name"] : own;
  const inner = Object.entries(value).flatMap(([key, one]) => (key === "witness" ? [] : said(one, field)));
  return typeof text === "string" ? [text, ...inner] : inner;
}

interface Slot {
  readonly page: PageCase;
  readonly field: Field;
  readonly text: string;
}

/** For each kind of page, by the first word of its folder, and each field the first case that says it in so many words. */
function slots(): readonly Slot[] {
  const found = new Map<string, Slot>();
  for (const page of pageCases().filter(({ needs }) => needs !== "browser")) {
    for (const field of FIELDS) {
      const key = `${page.name.split("-")[0]} ${field}`;
      const text = said(page.expect, field).find((one) => page.html.includes(one));
      if (text !== undefined && !found.has(key)) found.set(key, { page, field, text });
    }
  }
  return [...found.values()];
}

async function readingOf(html: string, url: string): Promise<unknown> {
  const settings = { disableJavaScriptFileLoading: true, disableCSSFileLoading: true, disableIframePageLoading: true };
  const window = new Window({ url, settings });
  try {
    window.document.write(html);
    return readPage(window.document as unknown as Document, new URL(url));
  } finally {
    await window.happyDOM.close();
  }
}

describe("words of buttons, badges, degrees and counts are no facts", () => {
  const all = slots();
  test("every kind of page is pressed", () => expect(all.length).toBeGreaterThan(60));

  test.each(all.map((slot, at) => ({ ...slot, at, name: `${slot.page.name} ${slot.field}` })))(
    "$name",
    async ({ page, field, text, at }) => {
      for (let turn = 0; turn < EACH; turn++) {
        const word = WORDS[(at * EACH + turn) % WORDS.length] ?? "";
        const reading = await readingOf(page.html.replaceAll(text, word), page.url);
        for (const one of FIELDS) {
          const found = said(reading, one).filter((value) => value === word || value === word.replace(/^\+ /, ""));
          expect(found, `${word} in the place of the ${field}, read as ${one}`).toEqual([]);
        }
      }
    },
  );
});
