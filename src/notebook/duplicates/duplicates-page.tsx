import { useLayoutEffect, useRef } from "preact/hooks";
import { changePerson, mergeInto } from "../../database/stores/people.ts";
import { keepApart } from "../../domain/person/edit.ts";
import type { Duplicate } from "../../domain/matching/duplicate.ts";
import type { MergeChoices } from "../../domain/person/merge.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { go, hashOf, leaveTo, useAddress } from "../address.ts";
import { useNetwork } from "../network.tsx";
import { useUndoing } from "../undo-bar.tsx";
import { ComparePart } from "./compare-part.tsx";
import { ProposalList } from "./proposal-list.tsx";
import { useDuplicates } from "./use-duplicates.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./duplicates-page.module.css";

const LIST = hashOf("people/duplicates");

function nameOf(person: Person): string {
  return textOf(person, "name");
}

/** People who may be kept twice: proposals with their reasons, two side by side, and merging them field by field. */
export function DuplicatesPage() {
  const network = useNetwork();
  const search = useDuplicates(network);
  const { query } = useAddress();
  const undoing = useUndoing();
  const count = useRef<HTMLParagraphElement>(null);
  const [one, other] = ["one", "other"].map((side) => network?.people.get(query.get(side) ?? ""));
  const isComparing = one !== undefined && other !== undefined && one !== other;
  const wasComparing = useRef(false);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    // Back in the list whoever compared two is told how many are left.
    if (wasComparing.current && !isComparing) count.current?.focus();
    wasComparing.current = isComparing;
  }, [isComparing]);

  async function merge(kept: Person, gone: Person, choices: MergeChoices): Promise<void> {
    const what = say("duplicates_merged", nameOf(kept), nameOf(gone));
    if (await undoing.make(what, () => mergeInto(kept.id, gone.id, choices))) go(LIST);
  }

  async function keepTwo(first: Person, second: Person): Promise<void> {
    const what = say("duplicates_keptApart", nameOf(first), nameOf(second));
    const isDone = await undoing.make(what, () =>
      changePerson({ id: first.id }, (person) => person && keepApart(person, second.id)),
    );
    if (!isDone) return;
    if (isComparing) go(LIST);
    else count.current?.focus();
  }

  const isLooking = search !== undefined && search.looked < search.all;
  const pair = search?.pairs.find((found) => [one, other].includes(found.one) && [one, other].includes(found.other));
  return (
    <div class={style.duplicates}>
      <h1>{say("duplicates_title")}</h1>
      {isComparing ? (
        <FailingPart name={say("duplicates_title")}>
          <ComparePart
            key={`${one.id} ${other.id}`}
            pair={{ one, other, ...(pair && { reason: pair.reason }) }}
            onMerge={(kept, gone, choices) => void merge(kept, gone, choices)}
            onApart={() => void keepTwo(one, other)}
            onLeave={() => leaveTo(LIST)}
          />
        </FailingPart>
      ) : (
        <>
          <p class="lead">{say("duplicates_lead")}</p>
          {isLooking && <p class="hint">{say("duplicates_looking", search.looked, search.all)}</p>}
          <p ref={count} tabIndex={-1} role="status" class={style.duplicatesCount}>
            {search && !isLooking && sayCount("duplicates_found", search.pairs.length)}
          </p>
          {search && (
            <FailingPart name={say("duplicates_title")}>
              <ProposalList pairs={search.pairs} onApart={({ one: a, other: b }: Duplicate) => void keepTwo(a, b)} />
            </FailingPart>
          )}
        </>
      )}
    </div>
  );
}
