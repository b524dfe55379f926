import type { Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { dueOf } from "../referral/due.ts";
import type { Exchange } from "../referral/exchange.ts";
import { hasFirstHand } from "../person/edit.ts";
import { lastContact, messageCount } from "../person/last-contact.ts";
import { labelKey } from "../person/label.ts";
import { isHiringOn, type Organization, organizationKey, outlookOn } from "../organization/organization.ts";
import { isOneEnded, type PeopleQuery, type QueryKey, type QueryWord, SINGLE } from "./people-query.ts";
import { dayTest, numberTest } from "./query-range.ts";
import { isTagged, type Person } from "../person/person.ts";
import { searchTextOf } from "./search.ts";
import { standingEvidence } from "../person/standing-evidence.ts";
import { standingOf, reachedBy, verdictOf } from "../referral/verdict-at.ts";
import { namesOf, workplaceKey, workplaces } from "../referral/workplace.ts";

/** What a query's words look at beside the person. */
export interface Around {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly exchanges: readonly Exchange[];
  readonly today: Day;
}

type Test = (person: Person) => boolean;

function named(organizations: ReadonlyMap<string, Organization>, value: string): readonly Organization[] {
  const key = organizationKey(value);
  return [...organizations.values()].filter((organization) => namesOf(organization).includes(key));
}

/** The newest day on which anything said something of the person; `undefined` when nothing did. */
export function lastSeen(person: Person): Day | undefined {
  let newest: Day | undefined;
  for (const fact of Object.values(person.facts) as readonly { readonly on: Day }[])
    if (newest === undefined || fact.on > newest) newest = fact.on;
  return newest;
}

function outlook(value: string, { organizations, today }: Around): Test {
  const workplaceOf = workplaces(organizations);
  return (person) => {
    const organization = workplaceOf(person);
    if (value === "hiring") return organization !== undefined && isHiringOn(organization, today);
    return (organization ? outlookOn(organization, today).value : "unknown") === value;
  };
}

function isDue({ people, organizations, today }: Around): Test {
  return (person) => dueOf(person, people, organizations, today).length > 0;
}

function evidence(value: string): Test {
  if (value === "any") return (person) => standingEvidence(person).length > 0;
  if (value === "none") return (person) => standingEvidence(person).length === 0;
  return (person) => standingEvidence(person).some(({ kind }) => kind === value);
}

function at(value: string, { organizations }: Around): Test {
  const keys = new Set([organizationKey(value), ...named(organizations, value).flatMap(namesOf)]);
  keys.delete("");
  return (person) => keys.has(workplaceKey(person));
}

function reaches(value: string, { organizations }: Around): Test {
  const ids = new Set(named(organizations, value).map(({ id }) => id));
  return (person) => reachedBy(person).some((id) => ids.has(id));
}

function running({ exchanges }: Around): Test {
  const ids = new Set(exchanges.filter(({ state }) => state === "running").map(({ person }) => person));
  return ({ id }) => ids.has(id);
}

function atTarget({ organizations }: Around): Test {
  const workplaceOf = workplaces(new Map([...organizations].filter(([, { isTarget }]) => isTarget)));
  return (person) => workplaceOf(person) !== undefined;
}

function labeled(value: string): Test {
  const key = labelKey(value);
  return ({ labels }) => labels?.some((label) => labelKey(label) === key) ?? false;
}

function answered(attribute: Attribute, value: string, { today }: Around): Test {
  return (person) => (standingOf(person, today).answers[attribute]?.value ?? "unknown") === value;
}

const IS = (test: Test, value: string): Test => (value === "yes" ? test : (person) => !test(person));

function dayWord(dayOf: (person: Person) => Day | undefined): (value: string) => Test {
  return (value) => {
    const test = dayTest(value);
    return (person) => test(dayOf(person));
  };
}

/** What a word with this value asks of somebody. */
const TESTS: Readonly<Record<QueryKey, (value: string, around: Around) => Test>> = {
  label: labeled,
  at,
  reaches,
  verdict:
    (value, { today }) =>
    (person) =>
      verdictOf(person, today).kind === value,
  hirer: (value, around) => answered("hirer", value, around),
  credibility: (value, around) => answered("credibility", value, around),
  ability: (value, around) => answered("ability", value, around),
  familiarity: (value, around) => answered("familiarity", value, around),
  conduct: (value, around) => answered("conduct", value, around),
  outlook,
  degree: (value) => (person) => String(person.facts.degree?.value) === value,
  due: (value, around) => IS(isDue(around), value),
  evidence,
  aside: (value) => (value === "any" ? () => true : IS((person) => person.isSetAside === true, value)),
  tagged: (value) => IS(isTagged, value),
  messages: (value) => {
    const test = numberTest(value);
    return (person) => test(messageCount(person));
  },
  last: dayWord(lastContact),
  seen: dayWord(lastSeen),
  added: dayWord(({ addedOn }) => addedOn),
  knows: (value) => IS(hasFirstHand, value),
  exchange: (_value, around) => running(around),
  target: (value, around) => IS(atTarget(around), value),
};

function testOf({ key, value }: QueryWord, around: Around): Test {
  return TESTS[key](value, around);
}

/**
 * Whom a query finds: who has every text somewhere and of whom its words are true. Without a word on it, whoever is set aside is
 * left out. `text` is what is searched of them (`searchText`), for callers who have it at hand.
 */
export function matcher(query: PeopleQuery, around: Around): (person: Person, text?: string) => boolean {
  const { texts } = query;
  const tests = testsOf(query, around);
  return (person, text) => {
    if (texts.length > 0) {
      const searched = text ?? searchTextOf(person);
      for (const part of texts) if (!searched.includes(part)) return false;
    }
    for (const test of tests) if (!test(person)) return false;
    return true;
  };
}

/** What a query's words ask of somebody, each to be true. */
function testsOf({ words }: PeopleQuery, around: Around): readonly Test[] {
  const tests: Test[] = words.some(({ key }) => key === "aside") ? [] : [({ isSetAside }) => !isSetAside];
  for (const key of new Set(words.map((word) => word.key))) {
    const asked = words.filter((word) => word.key === key && !word.isNegated);
    const choices = asked.filter(({ value }) => SINGLE.has(key) && !isOneEnded(value));
    const any = choices.map((word) => testOf(word, around));
    if (any.length > 0) tests.push((person) => any.some((test) => test(person)));
    tests.push(...asked.filter((word) => !choices.includes(word)).map((word) => testOf(word, around)));
    for (const word of words.filter((other) => other.key === key && other.isNegated)) {
      const test = testOf(word, around);
      tests.push((person) => !test(person));
    }
  }
  return tests;
}
