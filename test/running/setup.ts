import { afterAll } from "vitest";
import { removeFolders } from "../../scripts/run-folder.mjs";

// Stands before every hook of the file, so it comes after them: the last that happens.
afterAll(async () => {
  const left = await removeFolders();
  if (left.length > 0) throw new Error(`This file left something running:\n${left.join("\n")}`);
});
