import { say, sayList } from "../../ui/words/words.ts";
import * as style from "./query-field.module.css";

interface Properties {
  readonly query: string;
  readonly notUnderstood: readonly string[];
  readonly onQuery: (query: string) => void;
  /** The user leaves the field. */
  readonly onDone: () => void;
}

/** Where one types whom to find; what isn't a word of the search is said right there. */
export function QueryField({ query, notUnderstood, onQuery, onDone }: Properties) {
  return (
    <div class={style.peopleQuery} role="search">
      <label>
        <span class="label">{say("people_find")}</span>
        <input
          type="search"
          dir="auto"
          spellcheck={false}
          autocomplete="off"
          aria-describedby="people-not-understood"
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onBlur={onDone}
        />
      </label>
      <p id="people-not-understood" class="hint">
        {notUnderstood.length > 0 && say("people_notUnderstood", sayList(notUnderstood))}
      </p>
    </div>
  );
}
