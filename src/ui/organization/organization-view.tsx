import { changeOrganization, keepOrganization } from "../../database/stores/organizations.ts";
import type { Day } from "../../domain/history/day.ts";
import {
  type Organization,
  organizationFrom,
  openingsOn,
  outlookOn,
  type OutlookValue,
} from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { standingAt } from "../../domain/referral/verdict-at.ts";
import { GuardedButton } from "../controls/guarded-button.tsx";
import { PeopleList } from "../person/people-list.tsx";
import { today } from "../../today.ts";
import { useOrganization } from "../state/use-organization.ts";
import { verdictWords } from "../person/verdict-line.tsx";
import { say, sayDay } from "../words/words.ts";
import * as segmentsStyle from "../controls/segments.module.css";
import * as style from "./organization-view.module.css";
import * as verdictLineStyle from "../person/verdict-line.module.css";

/** An opening as a job page shows it. */
interface ShownOpening {
  readonly title: string;
  readonly url: string;
  /** Past its last day, or said to be closed. */
  readonly isClosed?: boolean;
}

interface Properties {
  readonly named: NamedOrganization;
  /** Where it was read, for the source of what the user notes. */
  readonly address: string;
  readonly opening?: ShownOpening;
  readonly onOpen: (person: Person) => void;
}

const OUTLOOKS: readonly OutlookValue[] = ["growing", "steady", "shrinking", "unknown"];

type Change = (organization: Organization) => Organization;

/** Changes the organization the page means, kept or new; the board may call it otherwise. */
async function noted(named: NamedOrganization, known: Organization | undefined, how: Change): Promise<void> {
  const kept = known ?? (await keepOrganization(named, organizationFrom(named, crypto.randomUUID(), today())));
  await changeOrganization(kept.id, (organization) => how(organization ?? kept));
}

function withOpening(organization: Organization, { title, url }: ShownOpening, on: Day): Organization {
  const known = Object.values(organization.openings).find((opening) => opening.url === url);
  const id = known?.id ?? crypto.randomUUID();
  return { ...organization, openings: { ...organization.openings, [id]: { id, title, url, on, source: url } } };
}

function outlookHint(organization: Organization | undefined, day: Day): string {
  const outlook = organization && outlookOn(organization, day);
  if (!outlook?.on) return say("outlookNever");
  return "since" in outlook
    ? say("outlookFaded", say(`outlook_${outlook.was}`), sayDay(outlook.on))
    : say("outlookOn", sayDay(outlook.on));
}

/** Who can refer the user at an organization, who nearly, and who works there; its outlook and openings in one press. */
export function OrganizationView({ named, address, opening, onOpen }: Properties) {
  const known = useOrganization(named);
  const day = today();
  if (!known) return <p class="reading">{say("reading")}</p>;
  const { organization, reaching, working } = known;
  const at = (person: Person) => standingAt(person, organization?.id ?? "", day);
  const ready = reaching.filter((person) => at(person).verdict.kind === "ready");
  const nearly = reaching.filter((person) => at(person).verdict.kind !== "ready");
  // Whoever reaches a hirer is named with that, and not a second time for where they work.
  const reachingIds = new Set(reaching.map(({ id }) => id));
  const isKnownOpening = organization && openingsOn(organization, day).some(({ url }) => url === opening?.url);
  const outlook = organization ? outlookOn(organization, day).value : "unknown";

  return (
    <article class={style.organization}>
      <h1>
        <bdi>{organization?.name ?? named.name}</bdi>
      </h1>
      {opening && (
        <p class={style.openingLine}>
          <bdi>{opening.title}</bdi>
          {!opening.isClosed && (
            <GuardedButton
              missing={isKnownOpening ? say("openingIsKept") : undefined}
              onPress={() => void noted(named, organization, (kept) => withOpening(kept, opening, day))}
            >
              {say(isKnownOpening ? "openingNoted" : "openingNote")}
            </GuardedButton>
          )}
        </p>
      )}
      {opening?.isClosed && <p class="hint">{say("openingOver")}</p>}
      <p class={verdictLineStyle.verdictWords}>{say("reachSummary", ready.length, nearly.length)}</p>
      {reaching.length === 0 && (
        <p class="hint">{say(working.length === 0 ? "reachNobodyKnown" : "reachNobody", named.name)}</p>
      )}
      <PeopleList
        title={say("canReferHere")}
        people={ready}
        standing={at}
        words={(_person, verdict) => verdictWords(verdict)}
        onOpen={onOpen}
      />
      <PeopleList
        title={say("nearlyHere")}
        people={nearly}
        standing={at}
        words={(_person, verdict) => verdictWords(verdict)}
        onOpen={onOpen}
      />
      <PeopleList
        title={say("workHere")}
        people={working.filter(({ id }) => !reachingIds.has(id))}
        standing={at}
        words={(_person, verdict) => verdictWords(verdict)}
        onOpen={onOpen}
      />
      <fieldset class={segmentsStyle.segmented}>
        <legend class="label">{say("outlookQuestion")}</legend>
        <div class={segmentsStyle.segments}>
          {OUTLOOKS.map((value) => (
            <label key={value} class={segmentsStyle.segment}>
              <input
                class="unseen-radio"
                type="radio"
                name="outlook"
                checked={outlook === value}
                onChange={() =>
                  void noted(named, organization, (kept) => ({ ...kept, outlook: { value, on: day, source: address } }))
                }
              />
              <span>{say(`outlook_${value}`)}</span>
            </label>
          ))}
        </div>
        <p class="hint">{outlookHint(organization, day)}</p>
      </fieldset>
      <label class="tick">
        <input
          type="checkbox"
          checked={organization?.isTarget ?? false}
          onChange={({ currentTarget: { checked } }) =>
            void noted(named, organization, (kept) => ({ ...kept, isTarget: checked }))
          }
        />
        <span>{say("isTarget")}</span>
      </label>
    </article>
  );
}
