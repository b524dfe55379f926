import type { AllRecords, Leaving } from "../../database/stores/import.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import { idOf, SAMPLE_HOST, SAMPLE_ID } from "./sample-making.ts";
import { PERSON_ROWS } from "./sample-people.ts";

/** Whether somebody is invented and nobody else: whoever was merged with a real person is the user's. */
function isSample(person: Person): boolean {
  return person.id.startsWith(SAMPLE_ID) && person.addresses.every((address) => address.startsWith(SAMPLE_HOST));
}

/** Whether any of the invented people is kept. */
export function hasSample(people: ReadonlyMap<string, Person>): boolean {
  return PERSON_ROWS.some(([key]) => {
    const person = people.get(idOf(key));
    return person !== undefined && isSample(person);
  });
}

function withoutThem(path: Path, gone: ReadonlySet<string>): Path {
  const { person, ...hirer } = path.hirer;
  return person !== undefined && gone.has(person) ? { ...path, hirer } : path;
}

/** The person with the names of hirers who go, but no way to them any more. */
function unlinked(person: Person, gone: ReadonlySet<string>): Person {
  const paths = Object.entries(person.paths ?? {});
  const isLinked = paths.some(([, { hirer }]) => hirer.person !== undefined && gone.has(hirer.person));
  if (!isLinked) return person;
  return { ...person, paths: Object.fromEntries(paths.map(([id, path]) => [id, withoutThem(path, gone)])) };
}

/**
 * What is left once the invented go: whoever the user added stays as they are, with all their exchanges and asks, and so do
 * organizations that those lead to. Exchanges and asks with the invented go along.
 */
export function withoutSample({ people, organizations, exchanges, asks, steps }: AllRecords): Leaving {
  const gone = new Set(people.filter(isSample).map(({ id }) => id));
  const staying = people.filter(({ id }) => !gone.has(id));
  const isGone = ({ id, person }: { readonly id: string; readonly person?: string }): boolean =>
    person === undefined ? id.startsWith(SAMPLE_ID) : gone.has(person);
  const needed = new Set([
    ...staying.flatMap((person) => Object.values(person.paths ?? {}).map(({ organization }) => organization)),
    ...[...exchanges, ...asks].filter((one) => !isGone(one)).map(({ organization }) => organization),
  ]);
  const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);
  return {
    put: { people: staying.map((person) => unlinked(person, gone)).filter((person, at) => person !== staying[at]) },
    remove: {
      people: [...gone],
      organizations: idsOf(organizations.filter(({ id }) => id.startsWith(SAMPLE_ID) && !needed.has(id))),
      exchanges: idsOf(exchanges.filter(isGone)),
      asks: idsOf(asks.filter(isGone)),
      steps: idsOf(steps.filter(isGone)),
    },
  };
}
