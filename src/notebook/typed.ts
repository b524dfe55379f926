import { useEffect, useRef, useState } from "preact/hooks";

/** A text while it is typed: what is kept elsewhere shows as soon as the user isn't writing here. */
export interface Typed {
  /** Whether all that was typed is on disk; `undefined` before the first key. */
  readonly isKept: boolean | undefined;
  /** For the field itself. */
  readonly field: {
    readonly value: string;
    readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onFocus: () => void;
  };
}

/**
 * A field that keeps what is typed in it at each key, one write at a time and always the newest text; `keep` gets the text and one
 * session for one stay in the field, and resolves to whether it is kept.
 */
export function useTyped(kept: string, keep: (text: string, session: string) => Promise<boolean>): Typed {
  const [text, setText] = useState(kept);
  const [isKept, setIsKept] = useState<boolean>();
  const session = useRef<string>(undefined);
  const waiting = useRef<string>(undefined);
  const isWriting = useRef(false);
  useEffect(() => {
    if (session.current === undefined && !isWriting.current) setText(kept);
  }, [kept]);

  async function write(stay: string): Promise<void> {
    isWriting.current = true;
    let isDone = true;
    for (let next = waiting.current; next !== undefined && isDone; next = waiting.current) {
      waiting.current = undefined;
      isDone = await keep(next, stay);
    }
    isWriting.current = false;
    setIsKept(isDone);
  }

  return {
    isKept,
    field: {
      value: text,
      onInput({ currentTarget: { value } }) {
        setText(value);
        setIsKept(false);
        waiting.current = value;
        session.current ??= crypto.randomUUID();
        if (!isWriting.current) void write(session.current);
      },
      onFocus() {
        session.current ??= crypto.randomUUID();
      },
      onBlur() {
        session.current = undefined;
      },
    },
  };
}
