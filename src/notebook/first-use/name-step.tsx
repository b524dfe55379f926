import { useRef, useState } from "preact/hooks";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { keepByHand } from "../../database/stores/keep-by-hand.ts";
import { isTagged, type Person, textOf } from "../../domain/person/person.ts";
import { verdictOf } from "../../domain/referral/verdict-at.ts";
import { fold } from "../../domain/text/fold.ts";
import { today } from "../../today.ts";
import { personVerdictWords } from "../../ui/person/verdict-line.tsx";
import { say } from "../../ui/words/words.ts";
import { hashOf, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import * as style from "./first-use.module.css";

/** So many named by hand are a beginning. */
export const ENOUGH_NAMED = 5;

/** Of many only the last are listed; the people page has them all. */
const MOST_LISTED = 12;

/** Whoever the user named themself, and no page or file; the newest last. */
export function namedByUser({ people }: Network): readonly Person[] {
  const named = [...people.values()].filter(({ facts }) => facts.name?.source === "user");
  return named.toSorted((a, b) =>
    a.addedOn === b.addedOn ? textOf(a, "name").localeCompare(textOf(b, "name")) : a.addedOn < b.addedOn ? -1 : 1,
  );
}

interface Properties {
  readonly network: Network;
  readonly named: readonly Person[];
  /** A name was given, and is about to be kept. */
  readonly onName: () => void;
}

/** Names people one after the other, a name and Enter each, and leads to the questions about them. */
export function NameStep({ network, named, onName }: Properties) {
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const first = named.find((person) => !isTagged(person));

  async function keep(text: string): Promise<void> {
    try {
      await keepByHand({ name: text }, today());
    } catch (error) {
      setRefusal(say(`refusal_${refusalFrom(error).reason}`));
      // Not a word is lost, unless the next one is being typed.
      setName((typed) => (typed === "" ? text : typed));
    }
  }

  function submit(): void {
    field.current?.focus();
    setRefusal("");
    if (name.trim() === "") return setSaid(say("bring_nameFirst"));
    const isNamed = named.some((person) => fold(textOf(person, "name")) === fold(name));
    setName("");
    if (isNamed) return setSaid(say("bring_nameTwice", name.trim()));
    setSaid("");
    onName();
    void keep(name);
  }

  return (
    <>
      <p>{say("bring_nameHow")}</p>
      <form
        class={style.nameForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label>
          <span class="label">{say("nameLabel")}</span>
          <input
            ref={field}
            type="text"
            dir="auto"
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" data-steps>
          {say("add")}
        </button>
      </form>
      <p class="hint" role="status">
        {said === "" ? named.length > 0 && say("bring_namedSoFar", named.length) : said}
      </p>
      <RefusalLine words={refusal} />
      {named.length > 0 && (
        <ul class={style.named}>
          {named.slice(-MOST_LISTED).map((person) => (
            <li key={person.id}>
              <a href={personAddress(person.id)}>
                <bdi>{textOf(person, "name")}</bdi>
              </a>{" "}
              <span class="hint">{personVerdictWords(person, verdictOf(person, today()), network.organizations)}</span>
            </li>
          ))}
        </ul>
      )}
      {first && (
        <p>
          <a class={style.way} href={hashOf("people/sort", { person: first.id })}>
            {say("bring_answer")}
          </a>
        </p>
      )}
    </>
  );
}
