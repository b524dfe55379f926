import type { ComponentChildren } from "preact";
import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { queryWord } from "../../domain/matching/people-query.ts";
import type { Places, Workplace } from "../../domain/referral/places.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf, peopleFoundBy } from "../address.ts";
import { OrganizationRow } from "./organization-row.tsx";
import type { ShownOrganizations } from "./shown-organizations.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "../../ui/controls/part.module.css";
import * as organizationListStyle from "./organization-list.module.css";

/** A page draws so many rows of each kind; whoever has more finds by typing. */
const MOST = 100;
/** Of places nobody asked for fewer are shown, so that they don't bury what the user keeps. */
const MOST_UNKEPT = 20;

interface Properties {
  readonly shown: ShownOrganizations;
  readonly places: Places;
  readonly today: Day;
  /** The organization open beside the list. */
  readonly open: string | undefined;
  /** What the address says beside the organization. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly onKeep: (place: Workplace) => void;
}

function Section({
  title,
  count,
  most,
  children,
}: {
  title: string;
  count: number;
  most: number;
  children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2 class="label">
        {title} <span class={style.count}>{count}</span>
      </h2>
      <ul class="rows">{children}</ul>
      {count > most && <p class="hint">{say("searchMore", count - most)}</p>}
    </section>
  );
}

/** The first of them, and the one that is open wherever it stands. */
function firstAndOpen(organizations: readonly Organization[], open: string | undefined): readonly Organization[] {
  const after = organizations.slice(MOST).find(({ id }) => id === open);
  return [...organizations.slice(0, MOST), ...(after ? [after] : [])];
}

/** Targets first, then whatever else is kept, then where the user's people work. */
export function OrganizationList({ shown, places, today, open, query, onKeep }: Properties) {
  const { targets, others, unkept } = shown;
  const row = (organization: Organization) => (
    <FailingPart key={organization.id} name={organization.name} as="item">
      <OrganizationRow
        organization={organization}
        people={places.at(organization.id)}
        today={today}
        address={hashOf("organizations", { ...query, organization: organization.id })}
        isOpen={organization.id === open}
      />
    </FailingPart>
  );
  return (
    <>
      <Section title={say("orgs_targets")} count={targets.length} most={MOST}>
        {firstAndOpen(targets, open).map(row)}
      </Section>
      <Section title={say("orgs_others")} count={others.length} most={MOST}>
        {firstAndOpen(others, open).map(row)}
      </Section>
      <Section title={say("orgs_unkept")} count={unkept.length} most={MOST_UNKEPT}>
        {unkept.slice(0, MOST_UNKEPT).map((place) => (
          <li key={place.key} class={organizationListStyle.orgUnkept}>
            <bdi class="row-name">{place.name}</bdi>
            <a href={peopleFoundBy(queryWord("at", place.name))}>{sayCount("orgs_workThere", place.people)}</a>
            <button type="button" aria-label={say("orgs_makeTargetOf", place.name)} onClick={() => onKeep(place)}>
              {say("orgs_makeTarget")}
            </button>
          </li>
        ))}
      </Section>
    </>
  );
}
