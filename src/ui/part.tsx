import type { ComponentChildren } from "preact";

interface Properties {
  readonly title: string;
  /** How many things are in it; said in the summary so that a closed part hides nothing. */
  readonly count?: number;
  readonly children: ComponentChildren;
}

/** A part of a person that is folded away until wanted. */
export function Part({ title, count = 0, children }: Properties) {
  return (
    <details class="part">
      <summary>
        {title}
        {count > 0 && <span class="count"> {count}</span>}
      </summary>
      <div class="part-body">{children}</div>
    </details>
  );
}
