import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { PeopleAt } from "../../domain/referral/places.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { outlookBrief } from "./outlook-words.ts";
import * as style from "./organization-row.module.css";

/** How far the user's people reach into an organization, in a few words. */
export function reachWords({ ready, nearly, working }: PeopleAt): string {
  if (ready.length > 0) {
    const can = sayCount("orgs_canRefer", ready.length);
    return nearly.length > 0 ? `${can}, ${say("orgs_nearly", nearly.length)}` : can;
  }
  if (nearly.length > 0) return say("orgs_onlyNearly", nearly.length);
  return working.length > 0 ? sayCount("orgs_onlyWorking", working.length) : say("orgs_nobody");
}

interface Properties {
  readonly organization: Organization;
  readonly people: PeopleAt;
  readonly today: Day;
  readonly address: string;
  readonly isOpen: boolean;
}

/** One kept organization in the list: its name, how it does, and who reaches it. */
export function OrganizationRow({ organization, people, today, address, isOpen }: Properties) {
  const brief = outlookBrief(organization, today);
  return (
    <li>
      <a
        class={style.orgRow}
        href={address}
        data-organization={organization.id}
        aria-current={isOpen ? "true" : undefined}
      >
        <bdi class="row-name">{organization.name}</bdi>
        <span class={people.ready.length > 0 ? "row-verdict is-good" : "row-verdict"}>{reachWords(people)}</span>
        {brief !== "" && <span class="row-headline">{brief}</span>}
      </a>
    </li>
  );
}
