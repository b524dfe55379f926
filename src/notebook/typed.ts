import { useEffect, useRef, useState } from "preact/hooks";

/** A text while it is typed: what is kept elsewhere shows as soon as the user isn't writing here. */
export interface Typed {
  readonly text: string;
  /** For the field itself. */
  readonly field: {
    readonly value: string;
    readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
    readonly onBlur: () => void;
    readonly onFocus: () => void;
  };
}

/** A field that keeps what is typed in it at each key; `keep` gets the text and one session for one stay in the field. */
export function useTyped(kept: string, keep: (text: string, session: string) => void): Typed {
  const [text, setText] = useState(kept);
  const session = useRef<string>(undefined);
  useEffect(() => {
    if (session.current === undefined) setText(kept);
  }, [kept]);
  return {
    text,
    field: {
      value: text,
      onInput({ currentTarget: { value } }) {
        setText(value);
        keep(value, (session.current ??= crypto.randomUUID()));
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
