import type { ComponentChildren, RefObject } from "preact";
import { type Person, textOf } from "../../domain/person/person.ts";
import { factsLine, provenanceWords } from "./fact-words.ts";
import * as style from "./person-head.module.css";

interface Properties {
  readonly person: Person;
  readonly id?: string;
  /** The name's heading, for a page that sends the focus there. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** Stands in place of where it comes from, such as what is new of them. */
  readonly news?: ComponentChildren;
  /** The ways to more. */
  readonly children?: ComponentChildren;
}

/** Who this is, the same on every surface: name, what they do and where, and where that comes from. */
export function PersonHead({ person, id, heading, news, children }: Properties) {
  const facts = factsLine(person);
  return (
    <header class={style.head}>
      <h1 {...(id !== undefined && { id })} class={style.headName} {...(heading && { ref: heading })} tabIndex={-1}>
        <bdi>{textOf(person, "name")}</bdi>
      </h1>
      <p class={style.headFacts} dir="auto" title={facts}>
        {facts}
      </p>
      {news || <p class={style.headSource}>{provenanceWords(person)}</p>}
      {children}
    </header>
  );
}
