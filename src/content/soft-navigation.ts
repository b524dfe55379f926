interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

const POLL_MS = 1000;

/**
 * Calls back when the page changes its address without a load, until the returned function is called. The Navigation API works
 * from content scripts (the page's `pushState` can't be patched from here); where it is missing the address is compared each second.
 */
export function followAddress(window: Window, whenChanged: () => void): () => void {
  const { navigation } = window as unknown as { navigation?: NavigationLike };
  if (navigation && "currentEntry" in navigation) {
    const changed = ({ isTrusted }: Event): void => {
      if (isTrusted) whenChanged();
    };
    navigation.addEventListener("currententrychange", changed);
    return () => navigation.removeEventListener("currententrychange", changed);
  }
  let known = window.location.href;
  const timer = window.setInterval(() => {
    if (window.location.href === known) return;
    known = window.location.href;
    whenChanged();
  }, POLL_MS);
  return () => window.clearInterval(timer);
}
