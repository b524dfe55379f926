// How a failed test is found again: by the folder of what it left, and by the command that runs it alone.

/** Where failed tests leave what their browsers showed; cleared when a run begins. */
export const FAILURES = "out/failures";

/** The folder's name of a test in FAILURES. @param {string} file @param {string} name */
export function folderOf(file, name) {
  const words = `${file.replace(/^test\//, "").replace(/\.test\.ts$/, "")} ${name}`;
  return words
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 120)
    .replace(/-$/, "");
}

/**
 * The command that runs one test alone; any other letter than those that mean nothing to a shell or a pattern is a dot.
 * @param {string} project @param {string} file @param {string} [name] with the names of what it stands in, or nothing for all of the file
 */
export function commandFor(project, file, name) {
  const only = name === undefined ? "" : ` -t "^${name.replaceAll(/[^\p{L}\p{N} ,:;'_-]/gu, ".")}$"`;
  return `npx vitest run --project ${project.replace(/ .*/, "")} ${file}${only}`;
}
