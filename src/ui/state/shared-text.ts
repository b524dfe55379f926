import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { placeAfter } from "../../domain/history/text-merge.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a field needs that other surfaces may be typing into too. */
export interface SharedText<T extends Field> {
  readonly ref: RefObject<T | null>;
  readonly onInput: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

function put(field: Field, text: string): void {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  field.value = text;
  if (document.activeElement !== field) return;
  const at = (place: number | null): number => placeAfter(value, text, place ?? value.length);
  field.setSelectionRange(at(selectionStart), at(selectionEnd), selectionDirection ?? "none");
  field.scrollTop = scrollTop;
}

/**
 * A field whose text can change while it is typed into: the caret stays among the letters it stood between, nothing comes in while a
 * character is being composed, and `onText` hears what was typed and what stood there before it.
 */
export function useSharedText<T extends Field>(
  text: string,
  onText: (text: string, before: string) => void,
): SharedText<T> {
  const ref = useRef<T>(null);
  const shown = useRef("");
  const isComposing = useRef(false);
  const now = useRef(text);
  now.current = text;

  function follow(): void {
    const field = ref.current;
    if (!field || isComposing.current) return;
    // A field turns every end of a line into this one.
    const lines = now.current.replace(/\r\n?/g, "\n");
    if (field.value !== lines) put(field, lines);
    shown.current = field.value;
  }
  useLayoutEffect(follow);

  return {
    ref,
    onInput() {
      const field = ref.current;
      if (!field) return;
      const before = shown.current;
      shown.current = field.value;
      onText(field.value, before);
    },
    onCompositionStart() {
      isComposing.current = true;
    },
    onCompositionEnd() {
      isComposing.current = false;
      follow();
    },
  };
}
