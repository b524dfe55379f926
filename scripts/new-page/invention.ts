const CONSONANTS = "bdfghklmnprstvz";
const VOWELS = "aeiou";
// Letters to invent words of in other scripts, common ones that may follow each other.
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/u, "אבגדהוזחטילמנסעפצקרשת"],
  [/\p{Script=Arabic}/u, "ابتجحدرزسصطعفقكلمنهوي"],
  [/\p{Script=Cyrillic}/u, "абвгдеиклмнопрстува"],
  [/\p{Script=Greek}/u, "αβγδεικλμνοπρσταυ"],
  [/\p{Script=Hiragana}/u, "あいうえおかきくけこさしすせそ"],
  [/\p{Script=Katakana}/u, "アイウエオカキクケコサシスセソ"],
  [/\p{Script=Hangul}/u, "가나다라마바사아자차카타파하"],
  [/\p{Script=Han}/u, "山川田林森海空石水火木金土花月星原谷岡島"],
  [/\p{Script=Devanagari}/u, "कखगचजटडतदनपबमयरलवसह"],
  [/\p{Script=Thai}/u, "กขคงจชซดตถทนบปพฟมยรลวส"],
];
const WORDLESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A word without case and accents, as it also stands in an address. */
export function plain(word: string): string {
  return word.replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();
}

/** Invents words and numbers for one page: the same original always gives the same, and nothing tells the original from it. */
export class Invention {
  readonly words = new Set<string>();
  readonly numbers = new Set<string>();
  readonly tokens = new Set<string>();
  readonly replaced = new Set<string>();
  private readonly known = new Map<string, string>();
  private readonly seed: number;

  // The seed is the whole page, so nobody without it can find a name by trying names.
  constructor(
    page: string,
    private readonly taken: ReadonlySet<string>,
  ) {
    this.seed = hash(page, 2_166_136_261);
  }

  private dice(of: string, turn: number): () => number {
    let state = hash(`${turn}:${of}`, this.seed);
    return () => {
      state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
      state = Math.imul(state ^ (state >>> 13), 3_266_489_917);
      return (state ^ (state >>> 16)) >>> 0;
    };
  }

  private letters(key: string, turn: number): string {
    const next = this.dice(key, turn);
    const start = next() % 2;
    return Array.from(key, (letter, at) => {
      const other = LETTERS.find(([script]) => script.test(letter))?.[1];
      const from = other ?? ((at + start) % 2 ? VOWELS : CONSONANTS);
      return Array.from(from)[next() % Array.from(from).length] ?? "a";
    }).join("");
  }

  /** Another word of the same length, script and case. Where words aren't divided, letter by letter. */
  word(original: string): string {
    if (WORDLESS.test(original) && Array.from(original).length > 1)
      return Array.from(original, (letter) => (WORDLESS.test(letter) ? this.word(letter) : letter)).join("");
    const key = plain(original);
    let invented = this.known.get(key);
    for (let turn = 0; invented === undefined; turn++) {
      const candidate = this.letters(key, turn);
      const isFree = !this.taken.has(candidate) && !this.words.has(candidate);
      if ((isFree && candidate !== key) || turn > 40) invented = candidate;
    }
    this.known.set(key, invented);
    this.replaced.add(key);
    this.words.add(invented);
    if (original.length > 1 && original === original.toUpperCase()) return invented.toUpperCase();
    return /^\p{Lu}/u.test(original) ? invented.charAt(0).toUpperCase() + invented.slice(1) : invented;
  }

  /** Another number of as many digits. */
  number(original: string): string {
    const next = this.dice(original, 0);
    const invented = Array.from(original, (_, at) => (at === 0 ? 1 + (next() % 9) : next() % 10)).join("");
    this.numbers.add(invented);
    return invented;
  }

  /** Another token of the same length: an id that only machines read. */
  token(original: string, kept: string): string {
    const next = this.dice(original, 0);
    const rest = Array.from(original.slice(kept.length), () => "ABCDEFGHJKMNPQRSTUVWXYZ0"[next() % 24]).join("");
    const invented = `${kept}invented${rest}`.slice(0, Math.max(original.length, kept.length + 8));
    this.tokens.add(invented);
    return invented;
  }

  /** How many years everything on the page lies further back. */
  get shift(): number {
    return 1 + (this.seed % 4);
  }
}

/** FNV-1a, for dice that fall the same way each time. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}
