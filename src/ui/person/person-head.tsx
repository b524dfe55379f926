import type { ComponentChildren, RefObject } from "preact";
import { type Person, textOf } from "../../domain/person/person.ts";
import { factsOf, provenanceWords } from "./fact-words.ts";
import * as style from "./person-head.module.css";

interface Properties {
  readonly person: Person;
  readonly id?: string;
  /** Of the name's heading: 1 where the page is about the person, 2 below the page's own. */
  readonly level?: 1 | 2;
  /** The name's heading, for a page that sends the focus there. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** Stands in place of where it comes from, such as what is new of them. */
  readonly news?: ComponentChildren;
  /** The ways to more. */
  readonly children?: ComponentChildren;
}

/** Who this is, the same on every surface: name, what they do and where, and where that comes from. */
export function PersonHead({ person, id, level = 1, heading, news, children }: Properties) {
  const facts = factsOf(person);
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header class={style.head}>
      <Heading
        {...(id !== undefined && { id })}
        class={style.headName}
        title={textOf(person, "name")}
        {...(heading && { ref: heading })}
        tabIndex={-1}
      >
        <bdi>{textOf(person, "name")}</bdi>
      </Heading>
      <p class={style.headFacts} dir="auto" title={facts.join(" · ")}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {news || <p class={style.headSource}>{provenanceWords(person)}</p>}
      {children}
    </header>
  );
}
