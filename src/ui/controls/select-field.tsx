interface Properties<V extends string> {
  readonly label: string;
  readonly value: V;
  /** Each value with the words it is chosen by. */
  readonly options: readonly (readonly [value: V, words: string])[];
  /** Takes the form's whole width. */
  readonly isWide?: boolean;
  readonly isRequired?: boolean;
  /** What it is about stands beside it, so that only a screen reader needs the label. */
  readonly isLabelHidden?: boolean;
  /** Where its page is to be led to it. */
  readonly id?: string;
  readonly onValue: (value: V) => void;
}

/** One of a few values with its label. */
export function SelectField<V extends string>(properties: Properties<V>) {
  const { label, value, options, isWide, isRequired, isLabelHidden, id, onValue } = properties;
  return (
    <label class={isWide ? "wide" : undefined}>
      <span class={isLabelHidden ? "for-screen-readers" : "label"}>{label}</span>
      <select id={id} required={isRequired} value={value} onChange={(event) => onValue(event.currentTarget.value as V)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
