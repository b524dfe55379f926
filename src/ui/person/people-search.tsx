import { useEffect, useMemo, useState } from "preact/hooks";
import { countPeople, recentPeople } from "../../database/stores/people-queries.ts";
import type { Person } from "../../domain/person/person.ts";
import { allOrganizations } from "../../database/stores/organizations.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Verdict } from "../../domain/person/verdict.ts";
import { type Standing, standingOf } from "../../domain/referral/verdict-at.ts";
import { hear } from "../../news.ts";
import { AddPerson } from "./add-person.tsx";
import { OpenedPerson } from "./opened-person.tsx";
import { peopleWithSomethingDue } from "../state/due-people.ts";
import { PeopleIndex } from "../state/people-index.ts";
import { PeopleList } from "./people-list.tsx";
import { today } from "../../today.ts";
import { personVerdictWords } from "./verdict-line.tsx";
import { say, sayCount } from "../words/words.ts";
import * as style from "./people-search.module.css";

/** A popup shows no more rows than a thumb scrolls; the count says what is left. */
const MOST_ROWS = 30;
const MOST_RECENT = 5;

/** What stands there before a word is typed. */
interface Shelf {
  readonly count: number;
  readonly due: readonly Person[];
  readonly recent: readonly Person[];
  readonly organizations: ReadonlyMap<string, Organization>;
}

async function loadShelf(): Promise<Shelf> {
  const [count, due, recent, organizations] = await Promise.all([
    countPeople(),
    peopleWithSomethingDue(today()),
    recentPeople(MOST_RECENT),
    allOrganizations(),
  ]);
  return { count, due: due.slice(0, MOST_RECENT), recent, organizations };
}

const standingToday = (person: Person): Standing => standingOf(person, today());

function useShelf(): Shelf | undefined {
  const [shelf, setShelf] = useState<Shelf>();
  useEffect(() => {
    const load = (): void =>
      void loadShelf().then(setShelf, () => setShelf({ count: 0, due: [], recent: [], organizations: new Map() }));
    load();
    return hear(load);
  }, []);
  return shelf;
}

function useIndex(): PeopleIndex {
  const [, redraw] = useState(0);
  const index = useMemo(() => new PeopleIndex(() => redraw((count) => count + 1)), []);
  useEffect(() => () => index.stop(), [index]);
  return index;
}

function countWords(index: PeopleIndex, found: number, query: string): string {
  if (found > 0) return say("searchCount", sayCount("people", found));
  return index.isRead ? say("searchNothing", query) : say("searchLooking");
}

/** Search over everybody kept, by any word of theirs or the user's; before a word is typed, what is due and who was seen last. */
export function PeopleSearch({ start = "" }: { readonly start?: string }) {
  const shelf = useShelf();
  const index = useIndex();
  const [query, setQuery] = useState(start);
  const [opened, setOpened] = useState<Person>();

  if (opened) return <OpenedPerson person={opened} onBack={() => setOpened(undefined)} />;
  if (!shelf) return null;
  if (shelf.count === 0)
    return (
      <>
        <p class={style.searchNone}>{say("searchEmpty")}</p>
        <AddPerson onOpen={setOpened} />
      </>
    );
  const words = (person: Person, verdict: Verdict): string => personVerdictWords(person, verdict, shelf.organizations);
  const isTyping = query.trim() !== "";
  const found = isTyping ? index.find(query) : [];
  return (
    <div class={style.search}>
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
      <p class={style.searchCount} role="status">
        {isTyping ? countWords(index, found.length, query) : say("searchCount", sayCount("people", shelf.count))}
      </p>
      {isTyping ? (
        <PeopleList
          title={say("searchFound")}
          people={found.slice(0, MOST_ROWS)}
          standing={standingToday}
          words={words}
          onOpen={setOpened}
        />
      ) : (
        <>
          <PeopleList
            title={say("dueToday")}
            people={shelf.due}
            standing={standingToday}
            words={words}
            onOpen={setOpened}
          />
          <PeopleList
            title={say("recentlyChanged")}
            people={shelf.recent}
            standing={standingToday}
            words={words}
            onOpen={setOpened}
          />
        </>
      )}
      {isTyping && found.length > MOST_ROWS && (
        <p class="hint">{say("searchMore", sayCount("people", found.length - MOST_ROWS))}</p>
      )}
      <AddPerson name={isTyping && found.length === 0 && index.isRead ? query.trim() : ""} onOpen={setOpened} />
    </div>
  );
}
