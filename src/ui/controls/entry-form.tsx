import type { ComponentChildren } from "preact";
import { GuardedButton } from "./guarded-button.tsx";
import { say } from "../words/words.ts";

interface Properties {
  readonly children: ComponentChildren;
  /** What the button says that keeps what was entered. */
  readonly keep: string;
  /** What is missing before it can be kept, in a sentence. */
  readonly missing?: string | undefined;
  readonly onKeep: () => void;
  readonly onCancel?: (() => void) | undefined;
  /** Takes what is edited away. */
  readonly onRemove?: (() => void) | undefined;
}

/** The frame of every form that makes or edits one thing: its fields, then keep, cancel, remove. */
export function EntryForm({ children, keep, missing, onKeep, onCancel, onRemove }: Properties) {
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <p class="buttons wide">
        <GuardedButton missing={missing}>{keep}</GuardedButton>
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
