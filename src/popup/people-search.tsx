import { useEffect, useMemo, useState } from "preact/hooks";
import { allPeople } from "../database/people.ts";
import { type Person, textOf } from "../domain/person.ts";
import { hasEveryWord, searchText } from "../domain/search.ts";
import { judge } from "../domain/verdict.ts";
import { hear } from "../news.ts";
import { PersonEditor } from "../ui/person-editor.tsx";
import { PipRow } from "../ui/pips.tsx";
import { today } from "../ui/today.ts";
import { verdictWords } from "../ui/verdict-line.tsx";
import { say, sayCount } from "../ui/words.ts";

/** A popup shows no more rows than a thumb scrolls; the count says what is left. */
const MOST_ROWS = 30;

interface Entry {
  readonly person: Person;
  readonly text: string;
}

async function loadEntries(): Promise<readonly Entry[]> {
  const people = await allPeople();
  return people
    .map((person) => ({ person, text: searchText(person) }))
    .toSorted((a, b) => textOf(a.person, "name").localeCompare(textOf(b.person, "name")));
}

function PersonRow({ person, onOpen }: { readonly person: Person; readonly onOpen: () => void }) {
  return (
    <li>
      <button type="button" class="row" onClick={onOpen}>
        <bdi class="row-name">{textOf(person, "name")}</bdi>
        <span class="row-verdict">
          {verdictWords(judge(person.answers, today()))} <PipRow answers={person.answers} />
        </span>
        <bdi class="row-headline">{textOf(person, "headline") || textOf(person, "organization")}</bdi>
      </button>
    </li>
  );
}

/** Search over everybody kept, by any word of theirs or the user's; opening one shows and edits them. */
export function PeopleSearch() {
  const [entries, setEntries] = useState<readonly Entry[]>();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<Person>();
  useEffect(() => {
    const load = (): void => void loadEntries().then(setEntries, () => setEntries([]));
    load();
    return hear(load);
  }, []);
  const found = useMemo(
    () => entries?.filter(({ text }) => hasEveryWord(text, query)).map(({ person }) => person) ?? [],
    [entries, query],
  );

  if (opened) {
    return (
      <>
        <nav class="back">
          <button type="button" class="quiet" onClick={() => setOpened(undefined)}>
            {say("back")}
          </button>
          {opened.addresses.slice(0, 1).map((address) => (
            <a key={address} href={address} target="_blank" rel="noreferrer">
              {say("openProfile")}
            </a>
          ))}
        </nav>
        <PersonEditor person={opened} isKept onKept={() => undefined} />
      </>
    );
  }
  if (!entries) return null;
  if (entries.length === 0) return <p class="search-none">{say("searchEmpty")}</p>;
  return (
    <div class="search">
      <label>
        <span class="label">{say("searchLabel")}</span>
        <input
          type="search"
          dir="auto"
          value={query}
          autoFocus
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="search-count" role="status">
        {found.length > 0 ? say("searchCount", sayCount("people", found.length)) : say("searchNothing", query)}
      </p>
      <ul class="rows">
        {found.slice(0, MOST_ROWS).map((person) => (
          <PersonRow key={person.id} person={person} onOpen={() => setOpened(person)} />
        ))}
      </ul>
      {found.length > MOST_ROWS && (
        <p class="hint">{say("searchMore", sayCount("people", found.length - MOST_ROWS))}</p>
      )}
    </div>
  );
}
