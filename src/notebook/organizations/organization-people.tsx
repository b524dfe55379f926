import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { queryWord } from "../../domain/matching/people-query.ts";
import type { PeopleAt } from "../../domain/referral/places.ts";
import { isTagged, type Person, textOf } from "../../domain/person/person.ts";
import type { Reach } from "../../domain/referral/ranking.ts";
import { answersAt, judgeAt, pathsTo } from "../../domain/referral/verdict-at.ts";
import { PipRow } from "../../ui/controls/pips.tsx";
import { verdictWords } from "../../ui/person/verdict-line.tsx";
import { say, sayList } from "../../ui/words/words.ts";
import { PersonVerdict } from "../person-verdict.tsx";
import { hashOf, peopleFoundBy, personAddress } from "../address.ts";
import * as style from "../../ui/controls/part.module.css";
import * as organizationPeopleStyle from "./organization-people.module.css";

/** Of people who only work there so many are named; the rest are a press away in the table. */
const MOST = 12;

interface Properties {
  readonly organization: Organization;
  readonly people: PeopleAt;
  readonly today: Day;
}

function ReachRow({ reach, today }: { readonly reach: Reach; readonly today: Day }) {
  const { person, organization, missing } = reach;
  const name = textOf(person, "name");
  const hirers = pathsTo(person, organization.id).map((path) => path.hirer.name);
  return (
    <li class={organizationPeopleStyle.orgPerson}>
      <a href={personAddress(person.id)}>
        <bdi>{name}</bdi>
      </a>
      <span class="row-verdict">
        {verdictWords(judgeAt(person, organization.id, today))} <PipRow answers={answersAt(person, organization.id)} />
      </span>
      <span class="hint">
        {say("orgs_through", sayList(hirers, "conjunction"))}
        {missing.length > 0 && (
          <> {say("orgs_missing", sayList(missing.map((attribute) => say(`attribute_${attribute}`))))}</>
        )}
      </span>
      {missing.length === 0 ? (
        <a
          href={hashOf("steps", { new: "ask", person: person.id, organization: organization.id })}
          aria-label={say("orgs_askOf", name)}
        >
          {say("orgs_ask")}
        </a>
      ) : (
        <a href={hashOf("steps", { person: person.id, question: missing[0] })} aria-label={say("orgs_settleOf", name)}>
          {say("orgs_settle")}
        </a>
      )}
    </li>
  );
}

function Plain({ title, people }: { readonly title: string; readonly people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h3 class="label">
        {title} <span class={style.count}>{people.length}</span>
      </h3>
      <ul class="rows">
        {people.slice(0, MOST).map((person) => (
          <li key={person.id} class={organizationPeopleStyle.orgPerson}>
            <a href={personAddress(person.id)}>
              <bdi>{textOf(person, "name")}</bdi>
            </a>
            <span class="row-verdict">
              <PersonVerdict person={person} />
            </span>
            {textOf(person, "headline") !== "" && <bdi class="hint">{textOf(person, "headline")}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who can refer the user there, who nearly and what is missing, and who works or worked there. */
export function OrganizationPeople({ organization, people, today }: Properties) {
  const { ready, nearly, working, worked } = people;
  const reaching = new Set([...ready, ...nearly].map(({ person }) => person.id));
  // The tagged first: of them the user knows something already.
  const inside = working
    .filter(({ id }) => !reaching.has(id))
    .toSorted((a, b) => Number(isTagged(b)) - Number(isTagged(a)));
  return (
    <>
      {(
        [
          ["canReferHere", ready],
          ["nearlyHere", nearly],
        ] as const
      ).map(
        ([title, reaches]) =>
          reaches.length > 0 && (
            <section key={title}>
              <h3 class="label">{say(title)}</h3>
              <ul class="rows">
                {reaches.map((reach) => (
                  <ReachRow key={reach.person.id} reach={reach} today={today} />
                ))}
              </ul>
            </section>
          ),
      )}
      {reaching.size === 0 && (
        <p class="hint">{say(inside.length > 0 ? "reachNobody" : "orgs_nobodyAtAll", organization.name)}</p>
      )}
      <Plain title={say("workHere")} people={inside} />
      {inside.length > MOST && (
        <p class="buttons">
          <a href={peopleFoundBy(queryWord("at", organization.name))}>{say("orgs_allWorking", working.length)}</a>
        </p>
      )}
      <Plain title={say("orgs_worked")} people={worked} />
    </>
  );
}
