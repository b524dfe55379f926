import { say, type Word } from "../words/words.ts";
import * as style from "./keys-help.module.css";

/** A key as it is written on it, and what it does. */
export type KeyWords = readonly [key: string, word: Word];

const KEYS: readonly KeyWords[] = [
  ["1 – 5", "keys_answers"],
  ["⇧ 1 – 5", "keys_no"],
  ["0", "keys_none"],
  ["N", "keys_note"],
  ["W", "keys_whom"],
  ["U", "keys_undo"],
  ["?", "keys_help"],
];

interface Properties {
  /** Those of the person view unless said otherwise. */
  readonly keys?: readonly KeyWords[];
  /** Keys of the page around the person. */
  readonly more?: readonly KeyWords[];
  readonly onClose: () => void;
}

/** The keys of a view, shown while asked for. */
export function KeysHelp({ keys = KEYS, more = [], onClose }: Properties) {
  return (
    <section class={style.keys} aria-label={say("keys_title")}>
      <dl>
        {[...keys, ...more].map(([key, word]) => (
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
