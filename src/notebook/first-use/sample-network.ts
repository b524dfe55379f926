import type { AllRecords } from "../../database/stores/import.ts";
import type { Ask } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import type { Opening, Organization } from "../../domain/organization/organization.ts";
import type { Word } from "../../ui/words/words.ts";
import { ASK_ROWS, EXCHANGE_ROWS } from "./sample-exchanges-and-asks.ts";
import { daysAgo, idOf, type Making } from "./sample-making.ts";
import { ORGANIZATION_ROWS, type OrganizationRow, PERSON_ROWS } from "./sample-people.ts";
import { samplePerson } from "./sample-person.ts";

function organizationOf(row: OrganizationRow, making: Making): Organization {
  const openings = (row.openings ?? []).map(([title, ago, closedAgo]): Opening => {
    const closed = closedAgo === undefined ? {} : { closedOn: daysAgo(making, closedAgo) };
    return { id: idOf(`${row.key}-${title}`), title, on: daysAgo(making, ago), source: "user", ...closed };
  });
  const [value, ago] = row.outlook ?? [];
  return {
    id: idOf(row.key),
    name: row.name,
    aliases: [],
    addresses: [],
    isTarget: row.isTarget ?? false,
    ...(value && { outlook: { value, on: daysAgo(making, ago ?? 0), source: "user" } }),
    openings: Object.fromEntries(openings.map((opening) => [opening.id, opening])),
    note: "",
    addedOn: making.today,
  };
}

function exchanges(making: Making): readonly Exchange[] {
  return EXCHANGE_ROWS.map(({ key, kind, state, person, organization, what, from, until, outcome }) => ({
    id: idOf(`exchange-${key}`),
    kind,
    state,
    ...(person !== undefined && { person: idOf(person) }),
    ...(organization !== undefined && { organization: idOf(organization) }),
    what: making.say(what),
    from: daysAgo(making, from),
    ...(until !== undefined && { until: daysAgo(making, until) }),
    ...(outcome && { outcome: making.say(outcome) }),
  }));
}

function asks(making: Making): readonly Ask[] {
  return ASK_ROWS.map(({ person, organization, opening, on, result, outcome, closed }) => ({
    id: idOf(`ask-${person}`),
    person: idOf(person),
    organization: idOf(organization),
    ...(opening !== undefined && { opening: idOf(`${organization}-${opening}`) }),
    on: daysAgo(making, on),
    ...(result && { result }),
    ...(outcome && { outcome: making.say(outcome) }),
    ...(closed !== undefined && { closedOn: daysAgo(making, closed) }),
  }));
}

/** A network of invented people, with something of everything, as of a day. The same each time for the same day and words. */
export function sampleNetwork(today: Day, say: (word: Word) => string): AllRecords {
  const making = { today, say };
  return {
    people: PERSON_ROWS.map((row, index) => samplePerson(row, index, making)),
    organizations: ORGANIZATION_ROWS.map((row) => organizationOf(row, making)),
    exchanges: exchanges(making),
    asks: asks(making),
    steps: [],
  };
}
