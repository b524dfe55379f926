import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import * as style from "./part.module.css";

interface Properties {
  readonly title: string;
  /** By what it is found where something leads into it. */
  readonly name?: string;
  /** How many things are in it; said in the summary so that a closed part hides nothing. */
  readonly count?: number;
  /** Whether it stands open from the start: something half typed is in it. */
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a person that is folded away until wanted. */
export function Part({ title, name, count = 0, isOpen = false, children }: Properties) {
  const details = useRef<HTMLDetailsElement>(null);
  // Once: from then on it is the user who opens and closes.
  useLayoutEffect(() => {
    if (isOpen && details.current) details.current.open = true;
  }, []);
  return (
    <details class={style.part} data-part={name} ref={details}>
      <summary>
        {title}
        {count > 0 && <span class={style.count}> {count}</span>}
      </summary>
      <div class={style.partBody}>{children}</div>
    </details>
  );
}
