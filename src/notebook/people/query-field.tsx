import { useRef } from "preact/hooks";
import { meantWord } from "../../domain/matching/nearest-word.ts";
import { say, sayList } from "../../ui/words/words.ts";
import * as style from "./query-field.module.css";

interface Properties {
  readonly query: string;
  readonly notUnderstood: readonly string[];
  readonly onQuery: (query: string) => void;
  /** The user leaves the field. */
  readonly onDone: () => void;
}

/** Where one types whom to find; what isn't a word of the search is said right there, with the word that was likely meant. */
export function QueryField({ query, notUnderstood, onQuery, onDone }: Properties) {
  const field = useRef<HTMLInputElement>(null);
  const meant = notUnderstood.flatMap((part) => {
    const word = meantWord(part);
    return word === undefined ? [] : [{ part, word }];
  });
  return (
    <>
      <div class={style.peopleQuery} role="search">
        <label>
          <span class="label">{say("people_find")}</span>
          <input
            ref={field}
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
      </div>
      <div class={style.peopleMeant}>
        <p id="people-not-understood" class="hint" role="status">
          {notUnderstood.length > 0 && say("people_notUnderstood", sayList(notUnderstood))}
        </p>
        {meant.map(({ part, word }) => (
          <button
            key={part}
            type="button"
            class="quiet"
            onClick={() => {
              onQuery(query.replace(part, () => word));
              field.current?.focus();
            }}
          >
            {say("people_didYouMean", word)}
          </button>
        ))}
      </div>
    </>
  );
}
