import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PeopleQuery } from "../../domain/matching/people-query.ts";
import type { Person } from "../../domain/person/person.ts";
import { workplaces } from "../../domain/referral/workplace.ts";
import { oneLine } from "../../domain/text/text.ts";
import { today } from "../../today.ts";
import { AddPerson } from "../../ui/person/add-person.tsx";
import { say } from "../../ui/words/words.ts";
import { go, leaveTo } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { type Undoing, useUndoing } from "../undo-bar.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import type { TableAround } from "./column.ts";
import { LeftOutLine } from "./left-out-line.tsx";
import { PeopleCount } from "./people-count.tsx";
import { PeopleGrid } from "./people-grid.tsx";
import { PersonAside } from "./person-aside.tsx";
import { QueryField } from "./query-field.tsx";
import { Tools } from "./tools.tsx";
import { useOrder } from "./use-order.ts";
import { useSearch } from "./use-search.ts";
import { useShownColumns } from "./use-shown-columns.ts";
import { useView } from "./use-view.ts";
import { sortText, viewHash } from "./view.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./people-page.module.css";
import type { RefObject } from "preact";
import { keyAction } from "../../ui/controls/keys.ts";

/** In the table the undo key means what was done to many, which an open person would take for themself. */
function useUndoKey(undoing: Undoing): RefObject<HTMLDivElement | null> {
  const main = useRef<HTMLDivElement>(null);
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const here = main.current;
    const listen = (event: KeyboardEvent): void => {
      if (keyAction(event)?.kind !== "undo" || !undoing.mayUndo) return;
      event.preventDefault();
      event.stopPropagation();
      void undoing.undo();
    };
    here?.addEventListener("keydown", listen);
    return () => here?.removeEventListener("keydown", listen);
  });
  return main;
}

/** The people chosen in the table, by their ids, in view or not. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  function choose(ids: readonly string[], isChosen: boolean): void {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isChosen) after.add(id);
        else after.delete(id);
      return after;
    });
  }
  return { chosen, choose, chooseNobody: () => setChosen(new Set()) };
}

/** Who was looked for, where nothing but a name was; else nobody. */
function nameIn({ words, notUnderstood }: PeopleQuery, typed: string): string {
  return words.length + notUnderstood.length === 0 ? oneLine(typed.replaceAll('"', "")) : "";
}

function countAside(people: ReadonlyMap<string, Person>): number {
  let count = 0;
  for (const { isSetAside } of people.values()) if (isSetAside) count += 1;
  return count;
}

function People({ network }: { readonly network: Network }) {
  const { view, person: openId, show, type, settle } = useView();
  const { chosen, choose, chooseNobody } = useChosen();
  const undoing = useUndoing();
  const main = useUndoKey(undoing);
  const [focusOn, setFocusOn] = useState<{ readonly id: string }>();
  const day = today();
  const around = useMemo((): TableAround => {
    const { people, organizations, exchanges } = network;
    return { people, organizations, exchanges, today: day, workplaceOf: workplaces(organizations) };
  }, [network.people, network.organizations, network.exchanges, day]);
  const order = useOrder(view.sort, around);
  const search = useSearch(order, around, view.query);
  const { found, query } = search;
  const columns = useShownColumns(view, around, main);
  const aside = useMemo(() => countAside(network.people), [network.people]);
  const isAsideAsked = query.words.some(({ key }) => key === "aside");
  const isNobody = found.length === 0 && search.isWhole;
  const chosenIds = useMemo(
    () => (chosen.size === 0 ? [] : found.filter(({ id }) => chosen.has(id)).map(({ id }) => id)),
    [chosen, search, found.length],
  );
  const open = openId === undefined ? undefined : network.people.get(openId);
  const isFound = useMemo(() => open !== undefined && found.includes(open), [open, search, found.length]);
  const isLeftOut = open !== undefined && search.isWhole && !isFound;
  const hash = viewHash(view);
  const hrefOf = (id: string): string => `${hash}${hash.includes("?") ? "&" : "?"}person=${encodeURIComponent(id)}`;
  const close = (): void => leaveTo(hash);

  // Whoever closes a person finds themself where they opened them, by whatever way they closed.
  const wasOpen = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (wasOpen.current !== undefined && open === undefined) setFocusOn({ id: wasOpen.current });
    wasOpen.current = open?.id;
  }, [open?.id]);

  // With the last of the chosen goes the bar, and with the bar what had the focus.
  const hadChosen = useRef(false);
  useLayoutEffect(() => {
    if (hadChosen.current && chosenIds.length === 0 && document.activeElement === document.body) setFocusOn({ id: "" });
    hadChosen.current = chosenIds.length > 0;
  }, [chosenIds.length]);

  return (
    <div class={open ? `${style.peoplePage} is-open` : style.peoplePage}>
      <div ref={main} class={style.peopleMain}>
        <h1>{say("people_title")}</h1>
        <div class={style.peopleTop}>
          <FailingPart name={say("people_title")}>
            <QueryField query={view.query} notUnderstood={query.notUnderstood} onQuery={type} onDone={settle} />
          </FailingPart>
          <FailingPart name={say("people_title")}>
            <Tools view={view} columns={columns} people={network.people} today={day} onView={show} />
          </FailingPart>
        </div>
        <PeopleCount
          view={view}
          found={found.length}
          all={network.people.size}
          aside={aside}
          isAsideAsked={isAsideAsked}
          isWhole={search.isWhole}
        />
        {isLeftOut && (
          <LeftOutLine person={open} isAsideAsked={isAsideAsked} onQuery={(text) => show({ ...view, query: text })} />
        )}
        {isNobody ? (
          <p class={style.peopleNone}>
            {nameIn(query, view.query) !== "" && <>{say("people_nobodyNamed", nameIn(query, view.query))} </>}
            <button type="button" onClick={() => show({ ...view, query: "" })}>
              {say("people_showEverybody")}
            </button>
          </p>
        ) : (
          <FailingPart name={say("people_title")}>
            <PeopleGrid
              people={found}
              count={found.length}
              columns={columns.ids}
              around={around}
              sort={view.sort}
              chosen={chosen}
              chosenInView={chosenIds.length}
              openId={open?.id}
              question={`${sortText(view.sort)} ${view.query}`}
              focusOn={focusOn}
              hrefOf={hrefOf}
              onSort={(sort) => show({ ...view, sort })}
              onChoose={choose}
            />
          </FailingPart>
        )}
        <FailingPart name={say("addPerson")}>
          <AddPerson name={isNobody ? nameIn(query, view.query) : ""} onOpen={({ id }) => go(hrefOf(id))} />
        </FailingPart>
        <div class={style.peopleFoot}>
          {chosenIds.length > 0 && (
            <FailingPart name={say("people_title")}>
              <BulkBar ids={chosenIds} undoing={undoing} onNobody={chooseNobody} />
            </FailingPart>
          )}
        </div>
      </div>
      {open && (
        <FailingPart name={say("people_beside")}>
          <PersonAside person={open} network={network} onClose={close} />
        </FailingPart>
      )}
      {openId !== undefined && !open && <p class={`${style.peopleGone} hint`}>{say("people_gone")}</p>}
    </div>
  );
}

/** Everybody kept, in a table: found by what is typed, in the order and columns asked for, one of them open beside it. */
export function PeoplePage() {
  const network = useNetwork();
  if (!network) return <p class="reading">{say("reading")}</p>;
  return (
    <FailingPart name={say("people_title")}>
      <People network={network} />
    </FailingPart>
  );
}
