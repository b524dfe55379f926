const ENCODER = new TextEncoder();
const LONGEST = 75;

/** A text as vCard and iCalendar want it: no control characters, `\ , ;` and newlines escaped, so that no text can end its line. */
export function escapeText(text: string): string {
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

/** One content line, folded at 75 octets without splitting a code point (RFC 5545, 3.1; RFC 6350, 3.2). */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (line.length * 3 <= LONGEST) return `${line}\r\n`;
  let out = "";
  let octets = 0;
  for (const sign of line) {
    const size = ENCODER.encode(sign).length;
    if (octets + size > LONGEST) {
      out += "\r\n ";
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return `${out}\r\n`;
}
