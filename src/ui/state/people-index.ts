import { personById } from "../../database/stores/people.ts";
import { peopleBy } from "../../database/stores/people-queries.ts";
import type { Person } from "../../domain/person/person.ts";
import { Narrowing, type Searchable, searchText } from "../../domain/matching/search.ts";
import { hear, type News } from "../../news.ts";

interface Entry extends Searchable {
  readonly person: Person;
}

/** Whoever came in since is shown after so many, so that a large notebook answers before it is read through. */
const SHOWN_EVERY = 5000;

function entryOf(person: Person): Entry {
  return { person, text: searchText(person) };
}

/** Everybody kept, by name, with what a search looks through: read when first asked, and kept up to date from then on. */
export class PeopleIndex {
  private entries: readonly Entry[] = [];
  private narrowing: Narrowing<Entry> | undefined;
  private state: "unread" | "reading" | "read" = "unread";
  private readonly stopHearing = hear((news) => void this.follow(news));

  /** `whenChanged` is called when there is more or something else to find. */
  constructor(private readonly whenChanged: () => void) {}

  /** Whether everybody is in it already. */
  get isRead(): boolean {
    return this.state === "read";
  }

  /** Those with every word of the query. The first call begins to read. */
  find(query: string): readonly Person[] {
    if (this.state === "unread") void this.read();
    this.narrowing ??= new Narrowing(this.entries);
    return this.narrowing.find(query).map(({ person }) => person);
  }

  stop(): void {
    this.stopHearing();
  }

  private show(entries: readonly Entry[]): void {
    this.entries = entries;
    this.narrowing = undefined;
    this.whenChanged();
  }

  private async read(): Promise<void> {
    this.state = "reading";
    const found: Entry[] = [];
    let shown = 0;
    try {
      for await (const people of peopleBy({ of: "everybody" })) {
        found.push(...people.map(entryOf));
        if (shown > 0 && found.length - shown < SHOWN_EVERY) continue;
        shown = found.length;
        this.show([...found]);
      }
    } catch {
      // A notebook that can't be read is said by whatever opened it; here there is just nobody more to find.
    }
    this.state = "read";
    this.show(found);
  }

  private async follow(news: News): Promise<void> {
    if (this.state === "unread") return;
    if (news.kind === "notebook") return this.read();
    if (news.kind !== "person") return;
    const person = await personById(news.id).catch(() => undefined);
    const others = this.entries.filter((entry) => entry.person.id !== news.id);
    const index = this.entries.findIndex((entry) => entry.person.id === news.id);
    if (!person) return this.show(others);
    if (index < 0) return this.show([...others, entryOf(person)]);
    this.show(this.entries.with(index, entryOf(person)));
  }
}
