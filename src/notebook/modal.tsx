import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Properties {
  readonly name: string;
  readonly class: string | undefined;
  readonly onClose: () => void;
  /** What a key does here; none of them is a key of the page. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** Lies over the page until closed by Escape, by a press beside it, or by what it holds; the focus then is where it was. */
export function Modal({ name, class: className, onClose, onKey, children }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef({ onClose, onKey });
  latest.current = { onClose, onKey };
  useLayoutEffect(() => {
    const here = dialog.current;
    if (!here) return;
    here.showModal();
    here.addEventListener("keydown", (event) => {
      event.stopPropagation();
      latest.current.onKey?.(event);
    });
    // Beside its contents it is the dialog itself that is pressed.
    here.addEventListener("click", ({ target }) => target === here && latest.current.onClose());
    return () => here.close();
  }, []);
  return (
    <dialog ref={dialog} class={className} aria-label={name} onClose={onClose}>
      {children}
    </dialog>
  );
}
