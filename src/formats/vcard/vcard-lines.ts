import { decodeText } from "../text/decode-text.ts";

/** A property of a card as it stands in a file, its value unfolded and out of quoted-printable, else as it is. */
export interface VcardProperty {
  /** In capitals, without its group. */
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
  /** The line it begins on, counted from 1. */
  readonly line: number;
}

// A group (`item1.URL`), then the name, before parameters or the value.
const NAME = /^(?:[\w-]{1,100}\.)?([\w-]{1,100})(?=[;:])/;
/** What a property is encoded by stands in the beginning of its line. */
const HEAD = 1000;

/** Whether a line says before its colon that its value is quoted-printable; 2.1 may leave `ENCODING=` out. */
function isQuotedPrintable(line: string): boolean {
  return /^[^:]*QUOTED-PRINTABLE/i.test(line.slice(0, HEAD));
}

function quotedPrintable(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("%", "%25").replace(/=([\dA-F]{2})/gi, "%$1"));
  } catch {
    // Not UTF-8: the bytes of an older character set.
    const letters = value.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (/[^\0-\u00ff]/.test(letters)) return value;
    return decodeText(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
  }
}

/** Where the value begins: behind the first colon that no quotes enclose; `undefined` where there is none. */
function valueAt(line: string, from: number): number | undefined {
  const stop = /[":]/g;
  stop.lastIndex = from;
  let isInside = false;
  for (let found = stop.exec(line); found; found = stop.exec(line)) {
    if (found[0] === '"') isInside = !isInside;
    else if (!isInside) return found.index + 1;
  }
  return undefined;
}

function propertyOf(whole: string, line: number): VcardProperty | undefined {
  const [start = "", name = ""] = NAME.exec(whole) ?? [];
  const at = start === "" ? undefined : valueAt(whole, start.length);
  if (at === undefined) return undefined;
  const parameters = whole.slice(start.length, at - 1);
  const value = whole.slice(at);
  const isEncoded = /QUOTED-PRINTABLE/i.test(parameters);
  return { name: name.toUpperCase(), parameters, value: isEncoded ? quotedPrintable(value) : value, line };
}

/** The line behind a soft break; writers that fold as well put a space before it. */
function continued(line: string): string {
  return /^[ \t]/.test(line) ? line.slice(1) : line;
}

/**
 * The properties of a vCard file, one after the other; lines that are none are passed over. A property's lines are gathered and joined
 * once, so that a long one costs no more than it is long. `onLine` hears of each line of the file.
 */
export function* vcardProperties(
  text: string,
  onLine: (line: number, lines: number) => void = () => undefined,
): Generator<VcardProperty, undefined> {
  const lines = text.split(/\r\n|\n|\r/);
  let gathered: string[] = [];
  let begins = 0;
  let isEncoded = false;
  for (const [index, line] of lines.entries()) {
    onLine(index, lines.length);
    const last = gathered.at(-1);
    if (last !== undefined && isEncoded && last.endsWith("=")) {
      gathered[gathered.length - 1] = last.slice(0, -1);
      gathered.push(continued(line));
      continue;
    }
    if (last !== undefined && /^[ \t]/.test(line)) {
      gathered.push(line.slice(1));
      continue;
    }
    const property = propertyOf(gathered.join(""), begins);
    if (property) yield property;
    [gathered, begins, isEncoded] = [[line], index + 1, isQuotedPrintable(line)];
  }
  const property = propertyOf(gathered.join(""), begins);
  if (property) yield property;
  return undefined;
}
