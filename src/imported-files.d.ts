/** What Vite makes of files that are no code. The first pattern that fits counts, so a module of styles comes before any sheet. */

declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export = classes;
}

declare module "*.css" {}

declare module "*?worker&url" {
  const address: string;
  export default address;
}
