import { useState } from "preact/hooks";
import type { Duplicate } from "../../domain/matching/duplicate.ts";
import { keptOf } from "../../domain/person/merge.ts";
import { textOf } from "../../domain/person/person.ts";
import { PersonLine } from "./person-line.tsx";
import { say } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import * as style from "./proposal-list.module.css";

/** So many proposals at a time. */
const SHOWN = 50;

interface Properties {
  readonly pairs: readonly Duplicate[];
  readonly onApart: (pair: Duplicate) => void;
}

/** The proposals, the surest first, each with its reason in words. */
export function ProposalList({ pairs, onApart }: Properties) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <ul class={style.proposals}>
        {pairs.slice(0, shown).map((pair) => {
          const { reason } = pair;
          const [one, other] = keptOf(pair.one, pair.other);
          const names = [textOf(one, "name"), textOf(other, "name")] as const;
          return (
            <li key={`${one.id} ${other.id}`}>
              <div class={style.proposalPeople}>
                <PersonLine person={one} />
                <PersonLine person={other} />
              </div>
              <p class="hint">
                {say(`duplicates_${reason}`)} {say("duplicates_samePlace", textOf(one, "organization"))}
              </p>
              <div class="buttons">
                <a href={hashOf("people/duplicates", { one: one.id, other: other.id })}>
                  {say("duplicates_compare", ...names)}
                </a>
                <button
                  type="button"
                  class="quiet"
                  aria-label={say("duplicates_apartNamed", ...names)}
                  onClick={() => onApart(pair)}
                >
                  {say("duplicates_apart")}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {pairs.length > shown && (
        <button type="button" data-steps onClick={() => setShown(shown + SHOWN)}>
          {say("duplicates_more", pairs.length - shown)}
        </button>
      )}
    </>
  );
}
