import { useState } from "preact/hooks";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { say } from "../../ui/words/words.ts";
import * as style from "./files-page.module.css";

interface Properties {
  readonly isWrong: boolean;
  readonly onUnlock: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a locked backup. */
export function UnlockForm({ isWrong, onUnlock, onCancel }: Properties) {
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class={style.preview}
      onSubmit={(event) => {
        event.preventDefault();
        onUnlock(passphrase);
      }}
    >
      <label>
        <span class="label">{say("files_unlockLabel")}</span>
        <input
          type="text"
          required
          autocomplete="off"
          autoCapitalize="off"
          spellcheck={false}
          autoFocus
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      {isWrong && (
        <p class="is-refused" role="alert">
          {say("files_wrongPassphrase")}
        </p>
      )}
      <div class="buttons">
        <GuardedButton class="primary" missing={passphrase === "" ? say("files_unlockMissing") : undefined}>
          {say("files_unlock")}
        </GuardedButton>
        <button type="button" onClick={onCancel}>
          {say("files_cancel")}
        </button>
      </div>
    </form>
  );
}
