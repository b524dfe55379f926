import { type Invention, plain } from "./invention.ts";

const HANDLE = /@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)/gu;
const EMAIL = /(?<![@\w])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const MEMBER = /AC[ow]AA[\w-]{8,}/g;
const HOST =
  /\b(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|social|app|me|info|edu|eu|uk|de|fr|es|it|nl|br|in|example|co|ai|xyz)\b/giu;
/** Hosts that belong to nobody in particular. */
export const KNOWN_HOST =
  /(?:^|\.)(?:linkedin\.com|licdn\.com|github\.com|gitlab\.com|orcid\.org|scholar\.google\.[a-z.]+|xing\.com|bsky\.app|schema\.org|w3\.org|ogp\.me|purl\.org)$/iu;
/** An ORCID iD. */
export const ORCID = /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/giu;
const DID = /\b(did:[a-z]+:)([\w.:-]+)/gu;
const JOINING = new Set("and of the de del la le du des der den von van und et y for at".split(" "));
const YEAR = /^(?:19[5-9]|20[0-4])\d$/u;
// What is rewritten as a whole, else word by word and number by number.
const PIECE = /[\p{L}\p{M}]+|\p{Nd}+/gu;

/** Rewrites texts: interface words stay, people's names as a whole and every other word become invented ones. */
export class Words {
  private readonly names: readonly string[];
  private readonly personal: ReadonlySet<string>;

  constructor(
    readonly invention: Invention,
    private readonly allowed: ReadonlySet<string>,
    names: readonly string[],
  ) {
    const known = new Set(names.map((name) => name.replace(/\s+/gu, " ").trim()).filter(Boolean));
    this.names = [...known].toSorted((a, b) => b.length - a.length);
    this.personal = new Set([...known].flatMap((name) => plain(name).match(/\p{L}+/gu) ?? []));
  }

  /** Whether a word may stay where it isn't part of a name. */
  isAllowed(word: string): boolean {
    return this.allowed.has(plain(word)) || /^[a-z]$/iu.test(word);
  }

  /** Every word replaced, whatever it is; only what joins words stays, in texts as in addresses. */
  private replaced(name: string): string {
    return name.replace(PIECE, (piece) => (/\p{Nd}/u.test(piece) ? this.digits(piece) : this.nameWord(piece)));
  }

  /** A word of somebody's name, in whatever it stands. */
  nameWord(word: string): string {
    return JOINING.has(plain(word)) || /^[a-z]$/iu.test(word) ? word : this.invention.word(word);
  }

  /** An id of letters and digits. */
  opaque(id: string): string {
    return id.replace(PIECE, (piece) =>
      /\p{Nd}/u.test(piece) ? this.invention.number(piece) : this.invention.word(piece),
    );
  }

  private digits(digits: string): string {
    if (digits.length < 3 || /^0+$/u.test(digits)) return digits;
    if (YEAR.test(digits)) return String(Number(digits) - this.invention.shift);
    return /^\d+$/u.test(digits) ? this.invention.number(digits) : digits.replace(/\p{Nd}/gu, (digit) => digit);
  }

  private piecewise(text: string): string {
    return text.replace(PIECE, (piece) =>
      /\p{Nd}/u.test(piece) ? this.digits(piece) : this.isAllowed(piece) ? piece : this.invention.word(piece),
    );
  }

  host(host: string): string {
    if (KNOWN_HOST.test(host)) return host;
    const labels = host
      .split(".")
      .slice(0, -1)
      .filter((label) => label !== "www");
    return `${labels.map((label) => this.replaced(label)).join(".")}.example`;
  }

  /** A text that means the same to a reader and nothing about anybody. */
  text(original: string): string {
    const kept: string[] = [];
    const keep = (text: string) => `\u{f0000}${"\u{f0001}".repeat(kept.push(text))}\u{f0002}`;
    const isName = this.names.includes(original.replace(/\s+/gu, " ").trim());
    if (isName) return this.replaced(original);
    let text = original
      .replace(HANDLE, (_, user: string, host: string) => keep(`@${this.replaced(user)}@${this.host(host)}`))
      .replace(EMAIL, (email) =>
        keep(`${this.invention.word(email.split("@")[0]?.replace(/[^\p{L}]/gu, "") || "x")}@example.invalid`),
      )
      .replace(MEMBER, (id) => keep(this.invention.token(id, "ACoAA")))
      .replace(DID, (_, method: string, id: string) => keep(method + this.opaque(id)))
      .replace(ORCID, (id) => keep(this.orcid(id)))
      .replace(HOST, (host) => keep(this.host(host)));
    for (const name of this.names) {
      // A lone word of an interface may be somebody's name only where it stands alone.
      if (!/\s/u.test(name) && this.isAllowed(name)) continue;
      if (text.includes(name)) text = text.split(name).join(keep(this.replaced(name)));
    }
    return this.piecewise(text).replace(
      /\u{f0000}(\u{f0001}+)\u{f0002}/gu,
      (_, marks: string) => kept[marks.length / 2 - 1] ?? "",
    );
  }

  /** A machine's key, in which only what was somebody's elsewhere is replaced, slugs and ids included. */
  keyed(key: string, isClass: boolean): string {
    return key.replace(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu, (word) =>
      this.isPersonal(plain(word), isClass) && !this.isAllowed(word) ? this.invention.word(word) : word,
    );
  }

  /** Class names share words with any text, so only names count there. */
  private isPersonal(word: string, isClass: boolean): boolean {
    return word.length > 2 && (this.personal.has(word) || (!isClass && this.invention.replaced.has(word)));
  }

  /** An iD of the same shape, its check digit right. */
  orcid(id: string): string {
    const digits = `0000${this.invention.number(id.replace(/\D/gu, "").padEnd(15, "0").slice(4, 15))}`;
    const total = Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
    const check = (12 - (total % 11)) % 11;
    const whole = `${digits}${check === 10 ? "X" : check}`;
    for (const part of whole.match(/.{4}/gu) ?? []) this.invention.numbers.add(part.replace(/\D/gu, ""));
    return (whole.match(/.{4}/gu) ?? []).join("-");
  }
}
