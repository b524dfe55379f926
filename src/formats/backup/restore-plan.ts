import type { Ask } from "../../domain/referral/ask.ts";
import { isEqual } from "../../domain/history/change.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import { mergePeople } from "../../domain/person/merge.ts";
import type { KeptStep } from "../../domain/referral/kept-step.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { matchesOrganization, organizationNameKey } from "../../domain/organization/name.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import type { NotebookFile } from "../json/read-notebook.ts";
import { sortedJson } from "../json/sorted-json.ts";

/** Everything a notebook holds. */
export interface WholeNotebook {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly steps: readonly KeptStep[];
}

type Store = keyof WholeNotebook;
const STORES = ["people", "organizations", "exchanges", "asks", "steps"] as const satisfies Store[];

/** `merge` keeps everything and adds; `replace` leaves exactly what the file holds. */
export type RestoreHow = "merge" | "replace";

/** What a restore would do; nothing is written by making it. */
export interface RestorePlan {
  readonly put: WholeNotebook;
  readonly remove: { readonly [S in Store]: readonly string[] };
  /** Counts of people: new, with something more than before, as they are, and gone. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

/** A record that may name a person and an organization. */
interface Named {
  readonly person?: string;
  readonly organization?: string;
}

/** What a file's ids are here: somebody kept under another id is found by address. */
interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
}

function peopleNames(kept: readonly Person[], file: readonly Person[]): ReadonlyMap<string, string> {
  const ids = new Set(kept.map(({ id }) => id));
  const owners = new Map(kept.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));
  return new Map(
    file.map(({ id, addresses }) => {
      const owner = addresses.map((address) => owners.get(address)).find((found) => found !== undefined);
      return [id, ids.has(id) ? id : (owner ?? id)] as const;
    }),
  );
}

function organizationNames(kept: readonly Organization[], file: readonly Organization[]): ReadonlyMap<string, string> {
  const ids = new Set(kept.map(({ id }) => id));
  const byKey = new Map(kept.map((organization) => [organizationNameKey(organization.name), organization]));
  return new Map(
    file.map(({ id, name }) => {
      const found = byKey.get(organizationNameKey(name));
      const isSame = found && !ids.has(id) && matchesOrganization(found, { name });
      return [id, isSame ? found.id : id] as const;
    }),
  );
}

function renamed(person: Person, names: Names): Person {
  const paths = Object.entries(person.paths ?? {}).map(([key, path]): [string, Path] => {
    const hirer =
      path.hirer.person === undefined
        ? path.hirer
        : { ...path.hirer, person: names.people.get(path.hirer.person) ?? path.hirer.person };
    return [key, { ...path, organization: names.organizations.get(path.organization) ?? path.organization, hirer }];
  });
  return {
    ...person,
    id: names.people.get(person.id) ?? person.id,
    ...(person.paths && { paths: Object.fromEntries(paths) }),
  };
}

/** Two versions of one person as one; of what either says nothing goes, and the newer answer stands. */
function mergedPerson(kept: Person, other: Person): Person {
  if (isEqual(kept, other)) return kept;
  const { mergedFrom = [], careerNews, ...merged } = mergePeople(kept, other);
  const others = mergedFrom.filter((id) => id !== kept.id);
  // Both versions know the news from before they parted.
  const news = careerNews && [...new Map(careerNews.map((item) => [sortedJson(item), item])).values()];
  return { ...merged, ...(news && { careerNews: news }), ...(others.length > 0 && { mergedFrom: others }) };
}

function mergedOrganization(kept: Organization, other: Organization): Organization {
  const outlook = !kept.outlook || (other.outlook && other.outlook.on > kept.outlook.on) ? other.outlook : kept.outlook;
  const note = kept.note.includes(other.note) ? kept.note : `${kept.note}\n\n${other.note}`.trim();
  return {
    ...kept,
    aliases: [...new Set([...kept.aliases, ...other.aliases])],
    addresses: [...new Set([...kept.addresses, ...other.addresses])],
    isTarget: kept.isTarget || other.isTarget,
    openings: { ...other.openings, ...kept.openings },
    note,
    ...(outlook && { outlook }),
  };
}

/** Two people never share an address; of a file that says so the first has it. */
function withFreeAddresses<T extends { readonly id: string; readonly addresses: readonly string[] }>(
  records: readonly T[],
  owners: Map<string, string>,
): readonly T[] {
  return records.map((record) => {
    const addresses = record.addresses.filter((address) => (owners.get(address) ?? record.id) === record.id);
    for (const address of addresses) owners.set(address, record.id);
    return addresses.length === record.addresses.length ? record : { ...record, addresses };
  });
}

function ownersOf(
  records: readonly { readonly id: string; readonly addresses: readonly string[] }[],
): Map<string, string> {
  return new Map(records.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));
}

function mergeInto<T extends { readonly id: string }>(
  kept: readonly T[],
  file: readonly T[],
  merge: (kept: T, other: T) => T,
): readonly T[] {
  const found = new Map(kept.map((record) => [record.id, record]));
  const alike = new Map<string, T[]>();
  for (const other of file) {
    const known = alike.get(other.id);
    if (known) known.push(other);
    else alike.set(other.id, [...(found.has(other.id) ? [found.get(other.id) as T] : []), other]);
  }
  return [...alike.values()]
    .map((records) => mergeAll(records, merge))
    .filter((record) => !isEqual(record, found.get(record.id)));
}

/** Several records as one, by halves: a record that grew is merged a few times, not once for each of the others. */
function mergeAll<T>(records: readonly T[], merge: (kept: T, other: T) => T): T {
  const [first, second] = records;
  if (records.length <= 1 || second === undefined) return first as T;
  const middle = Math.ceil(records.length / 2);
  return merge(mergeAll(records.slice(0, middle), merge), mergeAll(records.slice(middle), merge));
}

function mergePlan(kept: WholeNotebook, file: NotebookFile): WholeNotebook {
  const names = {
    people: peopleNames(kept.people, file.people),
    organizations: organizationNames(kept.organizations, file.organizations),
  };
  const organizations = file.organizations.map((organization) => ({
    ...organization,
    id: names.organizations.get(organization.id) ?? organization.id,
  }));
  const renamedOf = <T extends Named>(records: readonly T[]): readonly T[] =>
    records.map((record) => ({
      ...record,
      ...(record.person !== undefined && { person: names.people.get(record.person) ?? record.person }),
      ...(record.organization !== undefined && {
        organization: names.organizations.get(record.organization) ?? record.organization,
      }),
    }));
  // Of an exchange, an ask or a step there is one; what is kept here was written here.
  const keep = <T>(before: T): T => before;
  return {
    people: withFreeAddresses(
      mergeInto(
        kept.people,
        file.people.map((person) => renamed(person, names)),
        mergedPerson,
      ),
      ownersOf(kept.people),
    ),
    organizations: withFreeAddresses(
      mergeInto(kept.organizations, organizations, mergedOrganization),
      ownersOf(kept.organizations),
    ),
    exchanges: mergeInto(kept.exchanges, renamedOf(file.exchanges), keep),
    asks: mergeInto(kept.asks, renamedOf(file.asks), keep),
    steps: mergeInto<KeptStep>(kept.steps, renamedOf(file.steps as readonly (KeptStep & Named)[]), keep),
  };
}

function changedOnly<T extends { readonly id: string }>(kept: readonly T[], file: readonly T[]): readonly T[] {
  const found = new Map(kept.map((record) => [record.id, record]));
  return file.filter((record) => !isEqual(record, found.get(record.id)));
}

function idsGone(
  kept: readonly { readonly id: string }[],
  file: readonly { readonly id: string }[],
): readonly string[] {
  const staying = new Set(file.map(({ id }) => id));
  return kept.map(({ id }) => id).filter((id) => !staying.has(id));
}

/** Holds a file of ours against the notebook and says what restoring it would do. Pure. */
export function planRestore(file: NotebookFile, kept: WholeNotebook, how: RestoreHow): RestorePlan {
  const put: WholeNotebook =
    how === "merge"
      ? mergePlan(kept, file)
      : {
          people: changedOnly(kept.people, withFreeAddresses(file.people, new Map())),
          organizations: changedOnly(kept.organizations, withFreeAddresses(file.organizations, new Map())),
          exchanges: changedOnly(kept.exchanges, file.exchanges),
          asks: changedOnly(kept.asks, file.asks),
          steps: changedOnly(kept.steps, file.steps),
        };
  const gone = STORES.map((store) => [store, how === "replace" ? idsGone(kept[store], file[store]) : []] as const);
  const remove = Object.fromEntries(gone) as RestorePlan["remove"];
  const before = new Set(kept.people.map(({ id }) => id));
  const added = put.people.filter(({ id }) => !before.has(id)).length;
  const changed = put.people.length - added;
  const removed = remove.people.length;
  return { put, remove, added, changed, removed, same: kept.people.length - changed - removed };
}
