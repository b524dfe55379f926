import { useEffect, useMemo, useState } from "preact/hooks";
import { allPeople } from "../database/people.ts";
import { recentPeople } from "../database/people-queries.ts";
import { type Person, textOf } from "../domain/person.ts";
import { hasEveryWord, searchText } from "../domain/search.ts";
import { judge } from "../domain/verdict.ts";
import { hear } from "../news.ts";
import { OpenedPerson } from "./opened-person.tsx";
import { peopleWithSomethingDue } from "./due-people.ts";
import { PeopleList } from "./people-list.tsx";
import { today } from "./today.ts";
import { verdictWords } from "./verdict-line.tsx";
import { say, sayCount } from "./words.ts";

/** A popup shows no more rows than a thumb scrolls; the count says what is left. */
const MOST_ROWS = 30;
const MOST_RECENT = 5;

interface Entry {
  readonly person: Person;
  readonly text: string;
}

interface Shelf {
  readonly entries: readonly Entry[];
  readonly due: readonly Person[];
  readonly recent: readonly Person[];
}

async function loadShelf(): Promise<Shelf> {
  const [people, due, recent] = await Promise.all([
    allPeople(),
    peopleWithSomethingDue(today()),
    recentPeople(MOST_RECENT),
  ]);
  const entries = people
    .map((person) => ({ person, text: searchText(person) }))
    .toSorted((a, b) => textOf(a.person, "name").localeCompare(textOf(b.person, "name")));
  return { entries, due: due.slice(0, MOST_RECENT), recent };
}

function verdictToday(person: Person): string {
  return verdictWords(judge(person.answers, today()));
}

/** Search over everybody kept, by any word of theirs or the user's; before a word is typed, what is due and who was seen last. */
export function PeopleSearch({ start = "" }: { readonly start?: string }) {
  const [shelf, setShelf] = useState<Shelf>();
  const [query, setQuery] = useState(start);
  const [opened, setOpened] = useState<Person>();
  useEffect(() => {
    const load = (): void => void loadShelf().then(setShelf, () => setShelf({ entries: [], due: [], recent: [] }));
    load();
    return hear(load);
  }, []);
  const found = useMemo(
    () => shelf?.entries.filter(({ text }) => hasEveryWord(text, query)).map(({ person }) => person) ?? [],
    [shelf, query],
  );

  if (opened) return <OpenedPerson person={opened} onBack={() => setOpened(undefined)} />;
  if (!shelf) return null;
  if (shelf.entries.length === 0) return <p class="search-none">{say("searchEmpty")}</p>;
  const isTyping = query.trim() !== "";
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
      {isTyping ? (
        <PeopleList
          title={say("searchFound")}
          people={found.slice(0, MOST_ROWS)}
          verdict={verdictToday}
          onOpen={setOpened}
        />
      ) : (
        <>
          <PeopleList title={say("dueToday")} people={shelf.due} verdict={verdictToday} onOpen={setOpened} />
          <PeopleList title={say("recentlyChanged")} people={shelf.recent} verdict={verdictToday} onOpen={setOpened} />
        </>
      )}
      {isTyping && found.length > MOST_ROWS && (
        <p class="hint">{say("searchMore", sayCount("people", found.length - MOST_ROWS))}</p>
      )}
    </div>
  );
}
