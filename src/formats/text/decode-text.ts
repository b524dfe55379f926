const LOOKED_AT = 1024;

/**
 * Whether it is UTF-16 that doesn't say so, and in which order: of what is mostly Latin letters every second byte is zero, which no
 * other text has.
 */
export function markless(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  const looked = bytes.subarray(0, LOOKED_AT);
  for (const [index, byte] of looked.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 4 < looked.length || Math.min(even, odd) > 0) return undefined;
  return even < odd ? "utf-16le" : even > odd ? "utf-16be" : undefined;
}

/** The text in a file's bytes: UTF-8, UTF-16 by its mark (Excel's "Unicode text") or without one, else Windows-1252 as old spreadsheets save it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const unsaid = markless(bytes);
  if (unsaid) return new TextDecoder(unsaid).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
