import type { NamedOrganization } from "../../domain/page/profile.ts";
import { comparisonKey } from "../text.ts";
import type { Row } from "./positions.ts";
import { only, said, type Said } from "./said.ts";

/** What the top card says of the organization now, and how sure it is: a bare line may as well be a school. */
export interface Claim {
  readonly name: string;
  readonly url?: string;
  readonly witness: string;
  readonly isSure: boolean;
}

interface Employment {
  readonly organization: Said<NamedOrganization> | undefined;
  readonly title: Said<string> | undefined;
}

function isAt(row: Row, name: string): boolean {
  return comparisonKey(row.organization) === comparisonKey(name);
}

function named(name: string, url: string | undefined): NamedOrganization {
  return url ? { name, url } : { name };
}

/**
 * The organization and title of now, from the top card's claim held against the experience rows. A claim the rows know only
 * as past is a contradiction; without a claim the rows speak if they name one current organization.
 */
export function employment(claim: Claim | undefined, rows: readonly Row[]): Employment {
  const current = rows.filter((row) => row.isCurrent);
  const here = claim ? current.filter((row) => isAt(row, claim.name)) : [];
  const titleAt = (at: readonly Row[]) => said(only(at.map((row) => row.title)), "experience");
  if (claim && here.length > 0) {
    const url = claim.url ?? only(here.map((row) => row.url));
    return { organization: said(named(claim.name, url), `${claim.witness}+experience`), title: titleAt(here) };
  }
  if (claim?.isSure) {
    const isPast = rows.some((row) => isAt(row, claim.name));
    return { organization: isPast ? undefined : said(named(claim.name, claim.url), claim.witness), title: undefined };
  }
  const organization = only(
    current.map((row) => named(row.organization, row.url)),
    ({ name }) => comparisonKey(name),
  );
  return { organization: said(organization, "experience"), title: organization ? titleAt(current) : undefined };
}
