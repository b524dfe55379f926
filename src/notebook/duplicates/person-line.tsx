import { type Person, textOf } from "../../domain/person/person.ts";
import { judge } from "../../domain/person/verdict.ts";
import { PipRow } from "../../ui/controls/pips.tsx";
import { today } from "../../today.ts";
import { verdictWords } from "../../ui/person/verdict-line.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import * as style from "./person-line.module.css";

function placeOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "");
}

/** One of two people: name, what they do, verdict, where their page is and since when they are kept. */
export function PersonLine({ person }: { readonly person: Person }) {
  return (
    <div class={style.personLine}>
      <p>
        <bdi class="row-name">{textOf(person, "name")}</bdi>
      </p>
      <p>
        <bdi>{textOf(person, "headline") || textOf(person, "organization")}</bdi>
      </p>
      <p class="hint">
        {verdictWords(judge(person.answers, today()))} <PipRow answers={person.answers} />
      </p>
      <ul class="hint">
        {person.addresses.map((address) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              <bdi>{placeOf(address)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">{say("duplicates_keptSince", sayDay(person.addedOn))}</p>
    </div>
  );
}
