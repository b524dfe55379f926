// What the escaping functions of templates write.
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const JSON_ESCAPE = /\\(?:u([\da-fA-F]{4})|([/"]))/g;
// Twice is common, three times has been seen; whoever escapes further wants to be told as written.
const MOST_TIMES = 3;

function characterOf(code: number): string | undefined {
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function once(text: string, names: Readonly<Record<string, string>>): string {
  return text
    .replace(JSON_ESCAPE, (all: string, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? all) : (characterOf(Number.parseInt(code, 16)) ?? " "),
    )
    .replace(ENTITY, (all: string, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(names, name) ? (names[name] ?? all) : all;
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? all;
    });
}

/**
 * A text of structured data as it was meant: sites escape it for HTML and for JSON, often twice, and a script's text isn't decoded by
 * anybody (`Ellery &amp; Vance`, `O&#39;Quarrel`, `R\u0026D`). Decoded until it stands;
 * `names` are the entities known by name, those of escaping functions where nothing else is said.
 */
export function decoded(text: string, names = NAMED): string {
  let after = text;
  for (let times = 0; times < MOST_TIMES && /&[#a-zA-Z]|\\[u/"]/.test(after); times++) {
    const before = after;
    after = once(before, names);
    if (after === before) break;
  }
  return after;
}
