import { wordlist } from "@scure/bip39/wordlists/english.js";

/** Words of a generated passphrase: 7 of 2,048, 77 bits, more than anybody can guess through scrypt. */
const PASSPHRASE_WORDS = 7;

/** The bits of chance in a generated passphrase. */
export const PASSPHRASE_BITS = PASSPHRASE_WORDS * Math.log2(wordlist.length);

/** The fewest characters of a passphrase of the user's own. */
export const SHORTEST_PASSPHRASE = 12;

/** A passphrase of random words; `random` fills an array with random numbers, as `crypto.getRandomValues` does. */
export function generatePassphrase(random: (numbers: Uint16Array) => void): string {
  const numbers = new Uint16Array(PASSPHRASE_WORDS);
  random(numbers);
  // 2,048 divides 65,536, so every word is as likely as any other.
  return [...numbers].map((number) => wordlist[number % wordlist.length]).join("-");
}
