// The rows as a table for reading.

/** @typedef {import("./row.mjs").Row} Row */

const WIDTHS = /** @type {const} */ ([84, 8, 8, 8]);

/** @param {readonly string[]} cells @param {string} rest */
function aligned([name = "", ...numbers], rest) {
  const columns = numbers.map((cell, index) => cell.padStart(WIDTHS[index + 1] ?? 0));
  return `${[name.padEnd(WIDTHS[0]), ...columns].join("")}  ${rest}`.trimEnd() + "\n";
}

/** The line over the rows. */
export function heading() {
  return aligned(["", "ratio", "target", ""], "");
}

/** One row; what it says beside the ratio stands at the end. @param {Row} row */
export function line({ name, ratio, target, ok, ...extra }) {
  const more = Object.entries(extra).map(([key, value]) => `${key} ${value}`);
  const limit = typeof target === "number" ? `<=${target}` : target;
  return aligned([name, String(ratio), limit, ok ? "ok" : "MISSED"], more.join(", "));
}
