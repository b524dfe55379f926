/** Takes marks out of what is printed, until the returned function is called: they are the user's own, not the page's. */
export function hideInPrint(window: Window, hosts: () => readonly HTMLElement[]): () => void {
  const hide = (): void => hosts().forEach(({ style }) => style.setProperty("display", "none", "important"));
  const show = (): void => hosts().forEach(({ style }) => style.setProperty("display", "inline-block", "important"));
  window.addEventListener("beforeprint", hide);
  window.addEventListener("afterprint", show);
  return () => {
    window.removeEventListener("beforeprint", hide);
    window.removeEventListener("afterprint", show);
  };
}
