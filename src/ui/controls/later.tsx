import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A part whose code is fetched from the package when it is first drawn, after what is in sight already; until then nothing stands in
 * its place. Keeps the popup small and its first picture early.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Part: ComponentType<P> | undefined;
  return function Later(properties: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      const show = (): void => redraw((count) => count + 1);
      // It may have come for another place between this one's drawing and now.
      if (Part) return show();
      load().then(
        (loaded) => {
          Part = loaded;
          show();
        },
        // The extension was updated under an open page: its old parts are gone, and so is whatever they could write.
        () => undefined,
      );
    }, []);
    return Part ? <Part {...properties} /> : null;
  };
}
