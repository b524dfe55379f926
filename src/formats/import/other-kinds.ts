/** A file as far as it has to be looked at to tell what it is. */
export interface Sighting {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a kind that holds no people for us is told: by what is in it, and where that says nothing, by its name. */
interface Signs {
  readonly content?: (file: Sighting) => boolean;
  readonly name?: RegExp;
}

/** The older office programs list what is in a file anywhere in it; so much is looked through. */
const OLD_OFFICE = 8_000_000;
/** So much of a file's beginning is looked at, in bytes. */
const HEAD = 4096;
/** A ZIP lists its files at its end; so much of it is looked at. */
const TAIL = 65_536;

const SLICE = 8192;

/** Each byte as the sign of its number; the decoder of that name makes other signs of some. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return text;
}

function begins(...signatures: readonly string[]): (file: Sighting) => boolean {
  return ({ bytes }) => {
    const head = latin1(bytes.subarray(0, 16));
    return signatures.some((signature) => head.startsWith(signature));
  };
}

/** The beginning as text, whatever its letters are written in: the signs looked for are plain ones. */
function headText({ bytes }: Sighting): string {
  return latin1(bytes.subarray(0, HEAD))
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .trimStart();
}

function says(pattern: RegExp): (file: Sighting) => boolean {
  return (file) => pattern.test(headText(file));
}

/** Whether it is a ZIP with a file of such a name in it, as every modern office program saves. */
function zipWith(...names: readonly string[]): (file: Sighting) => boolean {
  return ({ bytes }) => {
    if (!latin1(bytes.subarray(0, 4)).startsWith("PK\u0003\u0004")) return false;
    const seen = latin1(bytes.subarray(0, HEAD)) + latin1(bytes.subarray(Math.max(0, bytes.length - TAIL)));
    return names.some((name) => seen.includes(name));
  };
}

/** Whether it is a file of the older office programs with a stream of such a name, which is written in UTF-16. */
function oldOffice(...streams: readonly string[]): (file: Sighting) => boolean {
  const isOld = begins("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
  return (file) => {
    if (!isOld(file)) return false;
    const whole = latin1(file.bytes.subarray(0, OLD_OFFICE));
    return streams.some((stream) => whole.includes([...stream].join("\0")));
  };
}

/** Apple's and Android's pictures say what they are behind their first four bytes. */
function isHeif({ bytes }: Sighting): boolean {
  return /^ftyp(?:heic|heix|hevc|mif1|msf1|avif)/.test(latin1(bytes.subarray(4, 16)));
}

/** Signs with something between them: WebP and BMP. */
function isRaster({ bytes }: Sighting): boolean {
  return /^(?:RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0)/.test(latin1(bytes.subarray(0, 12)));
}

/** A PDF may have a few lines before its own beginning. */
function isPdf({ bytes }: Sighting): boolean {
  return /(?:^|[\r\n])%PDF-\d/.test(latin1(bytes.subarray(0, 1024)));
}

/** Apple's three office programs save alike; the name tells the tables. */
function isNumbers(file: Sighting): boolean {
  return zipWith("Index/Document.iwa")(file) && !/\.(?:pages|key)$/i.test(file.name);
}

function either(...signs: readonly ((file: Sighting) => boolean)[]): (file: Sighting) => boolean {
  return (file) => signs.some((sign) => sign(file));
}

/**
 * Files people bring that hold nobody we can read, the first that fits. Each has a sentence with a way out (`files_kind_…`). Those
 * without signs are told by whoever tried to read them.
 */
const SIGNS = {
  folder: {},
  empty: { content: (file) => file.bytes.length <= HEAD && headText(file) === "" },
  excel: { content: either(zipWith("xl/workbook."), oldOffice("Workbook", "Book")), name: /\.xls[xmb]?$/i },
  openDocumentSheet: { content: zipWith("opendocument.spreadsheet"), name: /\.f?ods$/i },
  numbers: { content: isNumbers, name: /\.numbers$/i },
  word: {
    content: either(
      zipWith("word/document.", "opendocument.text", "Index/Document.iwa"),
      oldOffice("WordDocument"),
      begins("{\\rtf"),
    ),
    name: /\.(?:docx?|odt|rtf|pages)$/i,
  },
  pdf: { content: isPdf, name: /\.pdf$/i },
  picture: {
    content: either(
      begins("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a", "II*\0", "MM\0*"),
      isHeif,
      isRaster,
      says(/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i),
    ),
    name: /\.(?:png|jpe?g|gif|webp|hei[cf]|avif|bmp|tiff?|svg)$/i,
  },
  calendar: { content: says(/^BEGIN:VCALENDAR/i), name: /\.ics$/i },
  webPage: {
    content: says(
      /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]|^From: <Saved by /i,
    ),
    name: /\.(?:x?html?|mhtml?)$/i,
  },
  packed: {
    content: begins("7z\u00bc\u00af", "Rar!\u001a", "\u001f\u008b", "BZh91AY", "\u00fd7zXZ"),
    name: /\.(?:7z|rar|t?gz|tar)$/i,
  },
  lockedWithKey: {},
  foreignZip: {},
  archivePart: {},
  headOnly: {},
  utf16: {},
  wrongName: { name: /\.age$/i },
  other: {},
} as const satisfies Readonly<Record<string, Signs>>;

/** What a file is that holds no people for us. */
export type OtherKind = keyof typeof SIGNS;

const KINDS = Object.entries(SIGNS) as readonly (readonly [OtherKind, Signs])[];

/** What the content of a file says it is; `undefined` for everything that may hold people. */
export function kindByContent(file: Sighting): OtherKind | undefined {
  return KINDS.find(([, { content }]) => content?.(file))?.[0];
}

/** What a file that nothing could be read of calls itself. */
export function kindByName(name: string): OtherKind {
  return KINDS.find(([, signs]) => signs.name?.test(name))?.[0] ?? "other";
}
