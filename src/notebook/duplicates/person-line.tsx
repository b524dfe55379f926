import { type Person, textOf } from "../../domain/person/person.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import { PersonVerdict } from "../person-verdict.tsx";
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
        <PersonVerdict person={person} />
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
