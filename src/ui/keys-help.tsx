import { say } from "./words.ts";

const KEYS = [
  ["1 – 5", "keys_answers"],
  ["N", "keys_note"],
  ["U", "keys_undo"],
  ["?", "keys_help"],
] as const;

/** The keys of the person view, shown while asked for. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <section class="keys" aria-label={say("keys_title")}>
      <dl>
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet" onClick={onClose}>
        {say("close")}
      </button>
    </section>
  );
}
