/** A page nobody looks at paints nothing and would wait for ever; so long is enough anywhere, in milliseconds. */
const LONGEST = 60;

/** Resolves when what stands there now has been painted, so that the first picture waits for nothing that can come later. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, LONGEST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        done();
      }),
    );
  });
}
