// Letters that carry no combining mark and so survive decomposition; people leave them out when they type.
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);

/** A text as it is compared and searched: lower case, Latin marks off, everything but letters, marks and digits one space. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]+/g, "")
    .toLowerCase()
    .replace(/[ßłøđðþæœı]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
