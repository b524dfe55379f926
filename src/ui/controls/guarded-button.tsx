import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useState } from "preact/hooks";

interface Properties {
  /** What is missing or has to end first, in a sentence; without it the button is one like any other. */
  readonly missing: string | undefined;
  /** The id of where that can be put right; else the first field of its form that is wanted and empty. */
  readonly goesTo?: string | undefined;
  readonly class?: string;
  /** Without it the button sends its form. */
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}

const WANTED = ":is(input, textarea, select):is([required], [type=search])";

function firstEmpty(form: HTMLFormElement | null): HTMLElement | undefined {
  const fields = form?.querySelectorAll<HTMLInputElement>(WANTED) ?? [];
  return [...fields].find(({ value }) => value.trim() === "");
}

/**
 * A button that is never dead. While something is missing it looks blocked, and a press, or Enter in a field of its form, says what
 * and goes there; nothing is sent meanwhile.
 */
export function GuardedButton({ missing, goesTo, class: name, onPress, children }: Properties) {
  const [presses, setPresses] = useState(0);
  const id = useId();
  // What was said goes with what was missing.
  useLayoutEffect(() => setPresses(0), [missing]);
  return (
    <>
      <button
        type={onPress ? "button" : "submit"}
        class={name}
        aria-disabled={missing === undefined ? undefined : true}
        aria-describedby={presses > 0 ? id : undefined}
        onClick={(event) => {
          if (missing === undefined) return onPress?.();
          event.preventDefault();
          setPresses(presses + 1);
          const place = goesTo === undefined ? firstEmpty(event.currentTarget.form) : document.getElementById(goesTo);
          place?.focus();
        }}
      >
        {children}
      </button>
      <span id={id} class="missing" role="alert">
        {/* Another element at each press, so that it is said again. */}
        {missing !== undefined && presses > 0 && <span key={presses}>{missing}</span>}
      </span>
    </>
  );
}
