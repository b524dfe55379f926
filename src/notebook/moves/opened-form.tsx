import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import * as style from "./opened-form.module.css";

/** A form that was just opened: in sight, with the first field ready to be typed in. */
export function OpenedForm({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
    place.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  return (
    <div class={style.openedForm} ref={place}>
      {children}
    </div>
  );
}

/** Puts the focus back on what opened a form once the form is gone. */
export function useReturn<E extends HTMLElement>(isOpen: boolean) {
  const opener = useRef<E>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
