import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";

interface Properties {
  readonly children: ComponentChildren;
  /** What the button says that keeps what was entered. */
  readonly keep: string;
  readonly isReady?: boolean;
  readonly onKeep: () => void;
  readonly onCancel?: (() => void) | undefined;
  /** Takes what is edited away. */
  readonly onRemove?: (() => void) | undefined;
}

/** The frame of every form that makes or edits one thing: its fields, then keep, cancel, remove. */
export function EntryForm({ children, keep, isReady = true, onKeep, onCancel, onRemove }: Properties) {
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onKeep();
      }}
    >
      {children}
      <p class="buttons wide">
        <button type="submit" disabled={!isReady}>
          {keep}
        </button>
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            {say("files_cancel")}
          </button>
        )}
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {say("remove")}
          </button>
        )}
      </p>
    </form>
  );
}
