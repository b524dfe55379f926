import { type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../../ui/words/words.ts";
import * as style from "./people-count.module.css";

interface Properties {
  readonly person: Person;
  /** Whether the search says itself what of those set aside. */
  readonly isAsideAsked: boolean;
  /** Shows whom this query finds. */
  readonly onQuery: (query: string) => void;
}

/** Why whoever is open isn't in the table beside them, and a way to see them there. */
export function LeftOutLine({ person, isAsideAsked, onQuery }: Properties) {
  const isAside = person.isSetAside === true;
  return (
    <p class={style.peopleCount}>
      {say(
        isAside && !isAsideAsked ? "people_openAside" : "people_openLeftOut",
        textOf(person, "name") || say("people_nameless"),
      )}{" "}
      <button type="button" class="quiet" onClick={() => onQuery(isAside ? "aside:any" : "")}>
        {say("people_showInTable")}
      </button>
    </p>
  );
}
