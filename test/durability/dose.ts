/** How much of the durability runs is done: all by `npm run test:durability`, a small part within `npm test`. */
const isFull = process.env["VITE_DURABILITY"] === "full";

/** The number of rounds of one test. */
export function dose(full: number, small: number): number {
  return isFull ? full : small;
}
