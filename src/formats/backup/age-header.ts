/** What an age file's header says before anything is tried: whether a passphrase opens it, with which work factor, or keys do. */
export type AgeLock = { readonly kind: "keys" } | { readonly kind: "passphrase"; readonly workFactor: number };

/** Why a header isn't tried: cut off, or longer than anything we write. */
export type HeaderRefusal = "damaged" | "strange";

/** A header ends within so many bytes or is none of ours; ours have less than 300. */
const MOST_BYTES = 16_384;

/** Each stanza costs a try with each key. Ours have one; other programs that write age files add a few. */
const MOST_STANZAS = 16;

/** A header that has its whole end, and the lines before it. */
const HEADER = /^age-encryption\.org\/v1\n((?:->[^\n]*\n(?:[A-Za-z0-9+/]*\n)+)+)--- /;
const SCRYPT = /^-> scrypt [A-Za-z0-9+/]+ ([1-9]\d?)\n/;

/**
 * Reads from the first bytes of an age file what it is locked with. Costs next to nothing whatever the file holds: a stranger's may be
 * made so that trying it takes minutes.
 */
export function ageLockOf(bytes: Uint8Array): AgeLock | HeaderRefusal {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, MOST_BYTES));
  const [, stanzas] = HEADER.exec(head) ?? [];
  if (stanzas === undefined) return bytes.length < MOST_BYTES ? "damaged" : "strange";
  const count = stanzas.split("-> ").length - 1;
  if (count > MOST_STANZAS) return "strange";
  const [, workFactor] = SCRYPT.exec(stanzas) ?? [];
  // A passphrase stands alone in a header, says the format.
  if (workFactor !== undefined && count === 1) return { kind: "passphrase", workFactor: Number(workFactor) };
  return stanzas.includes("-> scrypt") ? "strange" : { kind: "keys" };
}
