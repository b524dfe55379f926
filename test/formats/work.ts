/** Methods that go through the whole of the text or list they are called on, or of what they are given. */
const WHOLE = [
  [
    String.prototype,
    ["split", "replace", "replaceAll", "match", "normalize", "toLowerCase", "includes", "search", "trim"],
  ],
  [
    Array.prototype,
    ["map", "filter", "flatMap", "join", "reduce", "concat", "toSorted", "includes", "indexOf", "slice"],
  ],
] as const;
/** Methods that stop at what they find; each asking of their function counts. */
const ASKING = ["find", "findIndex", "some", "every"] as const;

type Method = (this: { readonly length: number }, ...given: unknown[]) => unknown;

/**
 * How much a piece of work goes through, in signs of texts and items of lists: a measure that is the same on every machine, however
 * busy. What a regular expression does inside one look isn't seen.
 */
export function workOf(work: () => unknown): number {
  let passed = 0;
  const undo: (() => void)[] = [];
  const put = (owner: object, name: PropertyKey, wrap: (before: Method) => Method): void => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) throw new Error(`no ${String(name)}`);
    Object.defineProperty(owner, name, { ...before, value: wrap(before.value as Method) });
    undo.push(() => Object.defineProperty(owner, name, before));
  };
  for (const [owner, names] of WHOLE)
    for (const name of names)
      put(
        owner,
        name,
        (before) =>
          function counted(...given) {
            passed += this.length;
            return before.apply(this, given);
          },
      );
  for (const name of ASKING)
    put(
      Array.prototype,
      name,
      (before) =>
        function counted(ask, ...given) {
          const asking = (...asked: unknown[]): unknown => {
            passed += 1;
            return (ask as (...asked: unknown[]) => unknown)(...asked);
          };
          return before.call(this, asking, ...given);
        },
    );
  // Where a text is found, its signs up to there were looked at, or all the rest.
  put(
    String.prototype,
    "indexOf",
    (before) =>
      function counted(wanted, from = 0) {
        const found = before.call(this, wanted, from) as number;
        passed += (found < 0 ? this.length : found) - (from as number) + 1;
        return found;
      },
  );
  for (const name of ["exec", "test"] as const)
    put(
      RegExp.prototype,
      name,
      (before) =>
        function counted(text) {
          const expression = this as unknown as RegExp;
          const from = expression.lastIndex;
          const found = before.call(this, text);
          // A sticky one looks at one place, which is how a text is split.
          const until = expression.global && found ? expression.lastIndex : String(text).length;
          passed += expression.sticky ? 1 : until - from + 1;
          return found;
        },
    );
  // Spreading and `for … of` go through lists, maps and sets by their iterators.
  for (const owner of [Array.prototype, Map.prototype, Set.prototype])
    put(
      owner,
      Symbol.iterator,
      (before) =>
        function* counted(this: { readonly length: number }) {
          for (const iterator = before.call(this) as Iterator<unknown>; ;) {
            const next = iterator.next();
            if (next.done) return;
            passed += 1;
            yield next.value;
          }
        },
    );
  try {
    work();
  } finally {
    for (const put of undo) put();
  }
  return passed;
}
