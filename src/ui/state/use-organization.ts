import { useEffect, useState } from "preact/hooks";
import { organizationMeant, peopleAtEmployer } from "../../database/stores/employers.ts";
import { peopleReaching } from "../../database/stores/people-queries.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { hear } from "../../news.ts";

/** What the notebook knows of an organization a page names. */
export interface KnownOrganization {
  readonly organization: Organization | undefined;
  /** People with a path to a hirer there. */
  readonly reaching: readonly Person[];
  /** People who work there, as far as pages and files said. */
  readonly working: readonly Person[];
}

async function load(named: NamedOrganization): Promise<KnownOrganization> {
  const organization = await organizationMeant(named);
  const reaching = organization ? await peopleReaching(organization.id) : [];
  const working = await peopleAtEmployer(named, organization);
  return { organization, reaching: reaching.filter(({ isSetAside }) => !isSetAside), working };
}

/** The organization with its people, kept fresh while surfaces change them; `undefined` until read. */
export function useOrganization(named: NamedOrganization): KnownOrganization | undefined {
  const [known, setKnown] = useState<KnownOrganization>();
  useEffect(() => {
    const refresh = (): void =>
      void load(named).then(setKnown, () => setKnown({ organization: undefined, reaching: [], working: [] }));
    refresh();
    return hear(refresh);
  }, [named.name, named.url]);
  return known;
}
