import type { Answers } from "../../domain/person/attributes.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { PipRow } from "../controls/pips.tsx";

interface Properties {
  readonly person: Person;
  readonly verdict: string;
  /** The answers the verdict follows from. */
  readonly answers: Answers;
  readonly onOpen: () => void;
}

/** One person in a list: name, verdict, pips, and what they do. */
export function PersonRow({ person, verdict, answers, onOpen }: Properties) {
  return (
    <li>
      <button type="button" class="row" onClick={onOpen}>
        <bdi class="row-name">{textOf(person, "name")}</bdi>
        <span class="row-verdict">
          {verdict} <PipRow answers={answers} />
        </span>
        <bdi class="row-headline">{textOf(person, "headline") || textOf(person, "organization")}</bdi>
      </button>
    </li>
  );
}
