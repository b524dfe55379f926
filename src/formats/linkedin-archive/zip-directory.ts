/** A file of a ZIP as its directory lists it (APPNOTE 4.3.12); offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly checksum: number;
  /** As it lies in the ZIP. */
  readonly size: number;
  /** Unpacked, as the directory says. */
  readonly unpackedSize: number;
  /** 0 for stored, 8 for deflated; others aren't known here. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins, and where its bytes do. */
  readonly from: number;
  readonly bodyAt: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** ZIP64's second end and where it is (4.3.14, 4.3.15); its sizes stand in an extra field where the usual place is full. */
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_LENGTH = 20;
const FULL = 0xffffffff;

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= 0 && at >= view.byteLength - END_LENGTH - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function directoryAt(view: DataView): number | undefined {
  const end = endOf(view);
  if (end === undefined) return undefined;
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return view.getUint32(end + 16, true);
  const second = long(view, locator + 8);
  return view.getUint32(second, true) === END_64 ? long(view, second + 48) : undefined;
}

/** The numbers that don't fit their usual place, in the order of their places. */
function longNumbers(view: DataView, from: number, length: number): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, Math.floor(view.getUint16(at + 2, true) / 8));
    return Array.from({ length: count }, (_, index) => long(view, at + 4 + index * 8));
  }
  return [];
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, lengths: readonly number[]): ZipEntry {
  const [nameLength = 0, extraLength = 0] = lengths;
  const flags = view.getUint16(at + 8, true);
  const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  const more = [...longNumbers(view, at + ENTRY_LENGTH + nameLength, extraLength)];
  const number = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === FULL ? (more.shift() ?? value) : value;
  };
  const [unpackedSize, size, from] = [number(24), number(20), number(42)];
  if (view.getUint32(from, true) !== LOCAL) throw new RangeError("No file begins where the directory says.");
  return {
    name: new TextDecoder(flags & 0x800 ? "utf-8" : "latin1").decode(nameBytes),
    checksum: view.getUint32(at + 16, true),
    size,
    unpackedSize,
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    from,
    bodyAt: from + LOCAL_LENGTH + view.getUint16(from + 26, true) + view.getUint16(from + 28, true),
  };
}

/** The files a ZIP's directory lists, in its order. Throws a RangeError where the directory can't be followed. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: ZipEntry[] = [];
  let at = directoryAt(view);
  if (at === undefined) throw new RangeError("A ZIP ends with its directory, and this one has none.");
  while (at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const lengths: number[] = [];
    for (const offset of [28, 30, 32]) lengths.push(view.getUint16(at + offset, true));
    found.push(entryAt(view, bytes, at, lengths));
    at += ENTRY_LENGTH + (lengths[0] ?? 0) + (lengths[1] ?? 0) + (lengths[2] ?? 0);
  }
  return found;
}

/** Whether any two files lie over each other: no program packs so, but few bytes then unpack to many, each again and again. */
export function hasOverlap(entries: readonly ZipEntry[]): boolean {
  let before = 0;
  for (const { from, bodyAt, size } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < before) return true;
    before = bodyAt + size;
  }
  return false;
}
