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
    navigation.addEventListener("currententrychange", whenChanged);
    return () => navigation.removeEventListener("currententrychange", whenChanged);
  }
  let known = window.location.href;
  const timer = window.setInterval(() => {
    if (window.location.href === known) return;
    known = window.location.href;
    whenChanged();
  }, POLL_MS);
  return () => window.clearInterval(timer);
}
