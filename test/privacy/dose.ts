/** How much of the privacy suite is done: all by `npm run test:privacy`, a small part of each within `npm test`. */
export const isFull = process.env["PRIVACY"] === "full";

/** The number of rounds of one test. */
export function dose(full: number, small: number): number {
  return isFull ? full : small;
}
