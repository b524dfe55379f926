interface LinesProperties {
  readonly label: string;
  readonly text: string;
  /** Left to right for addresses; else as the text itself runs. */
  readonly dir?: "ltr";
  readonly onText: (text: string) => void;
}

interface Properties extends LinesProperties {
  readonly isRequired?: boolean;
  /** Takes the form's whole width. */
  readonly isWide?: boolean;
  /** In UTF-16 code units. */
  readonly maxLength?: number;
  /** The id of the `datalist` that is offered while typing. */
  readonly list?: string;
}

/** One line of text with its label. */
export function TextField({ label, text, dir, isRequired, isWide, maxLength, list, onText }: Properties) {
  return (
    <label class={isWide ? "wide" : undefined}>
      <span class="label">{label}</span>
      <input
        type="text"
        dir={dir ?? "auto"}
        required={isRequired}
        maxLength={maxLength}
        list={list}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

/** A text of a few lines with its label, as wide as its form. */
export function LinesField({ label, text, dir, onText }: LinesProperties) {
  return (
    <label class="wide">
      <span class="label">{label}</span>
      <textarea rows={2} dir={dir ?? "auto"} value={text} onInput={(event) => onText(event.currentTarget.value)} />
    </label>
  );
}
