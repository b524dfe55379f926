import type { RefObject } from "preact";
import { type Person, textOf } from "../../domain/person/person.ts";
import { hasNews, NewsLine } from "../../ui/person/news-line.tsx";
import { PersonHead } from "../../ui/person/person-head.tsx";
import { say } from "../../ui/words/words.ts";
import { personAddress } from "../address.ts";
import * as style from "./sort-head.module.css";

interface Properties {
  readonly person: Person;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onRead: () => void;
}

/** Who is to be sorted, to be read and not to be changed here, and the ways to more. */
export function SortHead({ person, heading, onRead }: Properties) {
  return (
    <PersonHead
      id="sort-name"
      level={2}
      person={person}
      heading={heading}
      news={hasNews(person) && <NewsLine person={person} onRead={onRead} />}
    >
      <p class={style.sortLinks}>
        <a href={personAddress(person.id)}>{say("sort_everything", textOf(person, "name"))}</a>
        {person.addresses.slice(0, 1).map((address) => (
          <a key={address} href={address} target="_blank" rel="noreferrer">
            {say("openProfile")}
          </a>
        ))}
      </p>
    </PersonHead>
  );
}
