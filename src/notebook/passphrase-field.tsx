import { useState } from "preact/hooks";
import { generatePassphrase, PASSPHRASE_BITS, SHORTEST_PASSPHRASE } from "../formats/backup/passphrase.ts";
import { say } from "../ui/words/words.ts";
import * as style from "./passphrase-field.module.css";

/** Whether a passphrase is long enough to be locked with. */
export function isLongEnough(passphrase: string): boolean {
  return [...passphrase].length >= SHORTEST_PASSPHRASE;
}

function strength(passphrase: string, generated: string): string {
  if (passphrase === "") return "";
  if (passphrase === generated) return say("files_strength_generated", String(PASSPHRASE_BITS));
  if (!isLongEnough(passphrase)) return say("files_strength_short", String(SHORTEST_PASSPHRASE));
  return say("files_strength_own");
}

interface Properties {
  /** The id of the field. */
  readonly id: string;
  readonly label: string;
  /** What else is to be known before one is chosen. */
  readonly hint?: string;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
}

/** A new passphrase: typed, or made up by the press beside the field, and how hard it is to guess. */
export function PassphraseField({ id, label, hint, passphrase, onPassphrase }: Properties) {
  const [generated, setGenerated] = useState("");

  function generate(): void {
    const words = generatePassphrase((numbers) => crypto.getRandomValues(numbers as Uint16Array<ArrayBuffer>));
    setGenerated(words);
    onPassphrase(words);
  }

  return (
    <div class={style.passphraseField}>
      <div class={style.passphraseRow}>
        <label>
          <span class="label">{label}</span>
          <input
            id={id}
            type="text"
            autocomplete="off"
            autoCapitalize="off"
            spellcheck={false}
            aria-describedby={hint === undefined ? `${id}-strength` : `${id}-hint ${id}-strength`}
            value={passphrase}
            onInput={(event) => onPassphrase(event.currentTarget.value)}
          />
        </label>
        <button type="button" onClick={generate}>
          {say("files_generate")}
        </button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <p id={`${id}-strength`} class="hint" role="status">
        {strength(passphrase, generated)}
      </p>
    </div>
  );
}
