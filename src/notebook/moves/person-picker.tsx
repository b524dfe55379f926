import { useState } from "preact/hooks";
import { fold } from "../../domain/text/fold.ts";
import { isTagged, type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../../ui/words/words.ts";
import * as style from "./person-picker.module.css";

const MOST = 6;

const names = new WeakMap<Person, string>();

function foldedName(person: Person): string {
  const known = names.get(person);
  if (known !== undefined) return known;
  const name = fold(textOf(person, "name"));
  names.set(person, name);
  return name;
}

/** The people whose names have every word, the tagged first. */
function found(people: ReadonlyMap<string, Person>, text: string): readonly Person[] {
  const words = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const hits = [...people.values()].filter((person) => words.every((word) => foldedName(person).includes(word)));
  return hits.toSorted((a, b) => Number(isTagged(b)) - Number(isTagged(a))).slice(0, MOST);
}

interface Properties {
  readonly label?: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly person: Person | undefined;
  readonly onPerson: (person: Person | undefined) => void;
}

/** Chooses one of the people kept, by typing a part of the name. */
export function PersonPicker({ label = say("moves_with"), people, person, onPerson }: Properties) {
  const [text, setText] = useState("");
  if (person)
    return (
      <p class={`${style.picked} wide`}>
        <span class="label">{label}</span> <bdi>{textOf(person, "name")}</bdi>
        <button type="button" class="quiet" onClick={() => onPerson(undefined)}>
          {say("moves_another")}
        </button>
      </p>
    );
  const hits = found(people, text);
  return (
    <div class="wide">
      <label>
        <span class="label">{label}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          placeholder={say("moves_withHint")}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <ul class="rows" aria-label={say("searchFound")}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button type="button" class="row" onClick={() => onPerson(hit)}>
              <bdi class="row-name">{textOf(hit, "name")}</bdi>
              <bdi class="row-headline">{textOf(hit, "headline") || textOf(hit, "organization")}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p class="for-screen-readers" role="status">
        {text === "" ? "" : hits.length === 0 ? say("searchNothing", text) : say("moves_found", hits.length)}
      </p>
    </div>
  );
}
