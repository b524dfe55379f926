import type { Day } from "../history/day.ts";
import type { Opening, Organization, OutlookValue } from "./organization.ts";
import { sameOrganizationName } from "./name.ts";
import { cut, NOTE_CAP, oneLine } from "../text/text.ts";

/** The organization with what the user learned of its outlook on a day; `source` is an address, words of the user's, or `user`. */
export function withOutlook(organization: Organization, value: OutlookValue, on: Day, source: string): Organization {
  return { ...organization, outlook: { value, on, source } };
}

/** The organization with an opening added or changed. */
export function withOpening(organization: Organization, opening: Opening): Organization {
  return { ...organization, openings: { ...organization.openings, [opening.id]: opening } };
}

/** The organization without an opening. */
export function withoutOpening(organization: Organization, id: string): Organization {
  const { [id]: _removed, ...openings } = organization.openings;
  return { ...organization, openings };
}

/** The opening closed on a day, or, without one, open again. */
export function closed(opening: Opening, on: Day | undefined): Opening {
  const { closedOn: _before, ...open } = opening;
  return on === undefined ? open : { ...open, closedOn: on };
}

/** The organization under another name; people still work under the one before, so that stays as another name of it. */
export function renamed(organization: Organization, text: string): Organization {
  const name = oneLine(text);
  if (name === "" || name === organization.name) return organization;
  const others = [...organization.aliases, organization.name].filter((alias) => !sameOrganizationName(alias, name));
  return { ...organization, name, aliases: [...new Set(others)] };
}

/** The organization with these other names, the empty and the double ones left out. */
export function withAliases(organization: Organization, texts: readonly string[]): Organization {
  const aliases = texts.map((text) => oneLine(text));
  return { ...organization, aliases: [...new Set(aliases)].filter((alias) => alias !== "") };
}

/** The organization with this note in place of the one before. */
export function annotated(organization: Organization, note: string): Organization {
  return { ...organization, note: cut(note, NOTE_CAP) };
}

/**
 * One organization out of two that are the same: `kept` gives id and name, the newer outlook stands, and nothing the user wrote goes.
 */
export function mergeOrganizations(kept: Organization, other: Organization): Organization {
  const newer = [kept.outlook, other.outlook]
    .filter((outlook) => outlook !== undefined)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  const notes = [kept.note, other.note].map((note) => note.trim()).filter((note) => note !== "");
  return withAliases(
    {
      ...kept,
      addresses: [...new Set([...kept.addresses, ...other.addresses])],
      isTarget: kept.isTarget || other.isTarget,
      ...(newer && { outlook: newer }),
      openings: { ...other.openings, ...kept.openings },
      // Not cut at the cap: merging must not lose a word.
      note: [...new Set(notes)].join("\n\n"),
      addedOn: other.addedOn < kept.addedOn ? other.addedOn : kept.addedOn,
    },
    [...kept.aliases, other.name, ...other.aliases].filter((alias) => alias !== kept.name),
  );
}
