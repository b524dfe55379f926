import type { SyncRow, SyncStore } from "./changes.ts";
import type { Path } from "../person/path.ts";

type Stands = (store: SyncStore, id: string) => string;

function pathsOf(value: SyncRow["value"]): readonly (readonly [string, Path])[] {
  return Object.entries((value["paths"] as Readonly<Record<string, Path>> | undefined) ?? {});
}

function withPath(path: Path, stands: Stands): Path {
  const { person } = path.hirer;
  const hirer = person === undefined ? path.hirer : { ...path.hirer, person: stands("people", person) };
  return { ...path, organization: stands("organizations", path.organization), hirer };
}

function personReferences(row: SyncRow, stands: Stands, isForgotten: (id: string) => boolean): SyncRow {
  const { paths: _paths, apartFrom, ...rest } = row.value;
  const left = pathsOf(row.value).filter(([, { hirer }]) => hirer.person === undefined || !isForgotten(hirer.person));
  const paths = Object.fromEntries(left.map(([id, path]) => [id, withPath(path, stands)]));
  const apart = ((apartFrom as readonly string[] | undefined) ?? []).filter((id) => !isForgotten(id));
  return {
    ...row,
    value: {
      ...rest,
      ...(left.length > 0 && { paths }),
      ...(apart.length > 0 && { apartFrom: apart }),
    },
  };
}

/** The ids of other records that a record names, with the store they are of. */
export function referencesOf({ store, value }: SyncRow): readonly (readonly [SyncStore, string])[] {
  const named = (of: SyncStore, id: unknown): readonly (readonly [SyncStore, string])[] =>
    typeof id === "string" ? [[of, id]] : [];
  if (store === "organizations") return [];
  if (store !== "people")
    return [...named("people", value["person"]), ...named("organizations", value["organization"])];
  return pathsOf(value).flatMap(([, { organization, hirer }]) => [
    ...named("organizations", organization),
    ...named("people", hirer.person),
  ]);
}

/** The row with the ids it names as they stand now, and without paths through anybody forgotten. That is no change of its own: clocks stay. */
export function withReferences(row: SyncRow, stands: Stands, isForgotten: (id: string) => boolean): SyncRow {
  if (row.store === "people") return personReferences(row, stands, isForgotten);
  if (row.store === "organizations") return row;
  const { person, organization } = row.value;
  return {
    ...row,
    value: {
      ...row.value,
      ...(typeof person === "string" && { person: stands("people", person) }),
      ...(typeof organization === "string" && { organization: stands("organizations", organization) }),
    },
  };
}
