// What the escaping functions of templates write. The letters of Latin-1 by name are in the order of their code points, from 192 on.
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["middot", "·"],
  ["bull", "•"],
  ["reg", "®"],
  ["trade", "™"],
  ["euro", "€"],
  ["pound", "£"],
]);
const LETTERS = (
  "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml " +
  "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc " +
  "iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");
const FIRST_LETTER = 192;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const JSON_ESCAPE = /\\(?:u([\da-fA-F]{4})|([/"]))/g;
// Twice is common, three times has been seen; whoever escapes further wants to be told as written.
const MOST_TIMES = 3;

function characterOf(code: number): string | undefined {
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function once(text: string): string {
  return text
    .replace(JSON_ESCAPE, (all: string, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? all) : (characterOf(Number.parseInt(code, 16)) ?? " "),
    )
    .replace(ENTITY, (all: string, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        const at = LETTERS.indexOf(name);
        return NAMED.get(name) ?? (at === -1 ? all : String.fromCodePoint(FIRST_LETTER + at));
      }
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? all;
    });
}

/**
 * A text of structured data as it was meant: sites escape it for HTML and for JSON, often twice, and a script's text isn't decoded by
 * anybody (`Ellery &amp; Vance`, `O&#39;Quarrel`, `R\u0026D`). Decoded until it stands.
 */
export function decoded(text: string): string {
  let after = text;
  for (let times = 0; times < MOST_TIMES && /&[#a-zA-Z]|\\[u/"]/.test(after); times++) {
    const before = after;
    after = once(before);
    if (after === before) break;
  }
  return after;
}
