const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= 0 && at >= view.byteLength - END_LENGTH - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/**
 * The checksums of a ZIP's files in the order of its directory (APPNOTE 4.3.12), which the unpacker neither checks nor tells. Stops
 * where the directory can't be followed.
 */
export function checksumsIn(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const found: number[] = [];
  if (end === undefined) return found;
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    found.push(view.getUint32(at + 16, true));
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += lengths.reduce((sum, length) => sum + length, ENTRY_LENGTH);
  }
  return found;
}
