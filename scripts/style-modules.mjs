/**
 * How every build names the classes of a `*.module.css`: as they are written, since tests find parts by them (test/styles.test.ts keeps
 * them apart), and in code as one export each, so a bundle holds only the names and no list of them.
 * @satisfies {import("vite").CSSOptions}
 */
export const styleModules = {
  modules: { generateScopedName: "[local]", localsConvention: /** @type {const} */ ("camelCaseOnly") },
};
