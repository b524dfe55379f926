// The linter brings no types of its own.
declare module "addons-linter" {
  interface Finding {
    readonly code: string;
    readonly file: string;
    readonly line?: number;
    readonly message: string;
  }
  interface Linter {
    run(): Promise<{ readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] }>;
  }
  const linter: {
    createInstance(options: { readonly config: object; readonly runAsBinary: boolean }): Linter;
  };
  export default linter;
}
