const LONGEST = 75;
const FOLD = "\r\n ";

// What needs a second look; most texts are plain.
// oxlint-disable-next-line no-control-regex -- those are what the standards don't allow
const SPECIAL = /[\\,;\0-\u001f\u007f\u0085\u2028\u2029\ud800-\udfff]/;
// oxlint-disable-next-line no-control-regex -- seven bits is what is meant
const ASCII = /^[\0-\u007f]*$/;

/** A text as vCard and iCalendar want it: no control characters, `\ , ;` and newlines escaped, so that no text can end its line. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      // oxlint-disable-next-line no-control-regex -- the standards allow none but the tab
      .replace(/[\0-\b\v\f\u000e-\u001f\u007f]/g, "")
      .replace(/[\\,;]/g, "\\$&")
      .replaceAll("\n", "\\n")
  );
}

/** The text behind an escaped value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

/** Octets of a code point in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function foldedWide(line: string): string {
  let out = "";
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length;) {
    const point = line.codePointAt(at) ?? 0;
    const size = octetsOf(point);
    if (octets + size > LONGEST) {
      out += line.slice(from, at) + FOLD;
      [from, octets] = [at, 1];
    }
    octets += size;
    at += point > 0xffff ? 2 : 1;
  }
  return out + line.slice(from);
}

function foldedAscii(line: string): string {
  let out = line.slice(0, LONGEST);
  // A folded line begins with the space.
  for (let at = LONGEST; at < line.length; at += LONGEST - 1) out += FOLD + line.slice(at, at + LONGEST - 1);
  return out;
}

// What would end the line, or stand in none; values of texts have none left, addresses and days out of a record may.
// oxlint-disable-next-line no-control-regex -- those are what the standards don't allow
const UNFIT = /[\0-\b\n-\u001f\u007f\u0085\u2028\u2029\p{Surrogate}]/gu;

/** An address as a value that is an address: what no address holds is percent-encoded. */
export function addressValue(address: string): string {
  return /[\p{Cc}\s\p{Surrogate}]/u.test(address)
    ? address.toWellFormed().replace(/[\p{Cc}\s]/gu, encodeURIComponent)
    : address;
}

/** One content line, and one only whatever its value holds, folded at 75 octets without splitting a code point (RFC 5545, 3.1; RFC 6350, 3.2). */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`.replace(UNFIT, "");
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  if (!ASCII.test(line)) return `${foldedWide(line)}\r\n`;
  return line.length <= LONGEST ? `${line}\r\n` : `${foldedAscii(line)}\r\n`;
}
