import { useLayoutEffect, useRef } from "preact/hooks";
import { changeOrganization } from "../../database/stores/organizations.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { annotated } from "../../domain/organization/edit.ts";
import type { PeopleAt } from "../../domain/referral/places.ts";
import { BackBar } from "../../ui/controls/back-bar.tsx";
import { InvalidValuesPart } from "../../ui/person/invalid-values-part.tsx";
import { say } from "../../ui/words/words.ts";
import { hashOf, leaveTo } from "../address.ts";
import type { Network } from "../network.tsx";
import { useTyped } from "../typed.ts";
import { useEscape } from "../use-escape.ts";
import type { Undoing } from "../undo-bar.tsx";
import type { Change } from "./change.ts";
import { MergePart } from "./merge-part.tsx";
import { NamesPart } from "./names-part.tsx";
import { OpeningsPart } from "./openings-part.tsx";
import { OrganizationPeople } from "./organization-people.tsx";
import { reachWords } from "./organization-row.tsx";
import { OutlookPart } from "./outlook-part.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as noteEditorStyle from "../../ui/person/note-editor.module.css";
import * as verdictLineStyle from "../../ui/person/verdict-line.module.css";
import * as style from "./organization-detail.module.css";

interface Properties {
  readonly organization: Organization;
  readonly network: Network;
  readonly people: PeopleAt;
  readonly today: Day;
  /** The list without an organization open. */
  readonly back: string;
  readonly undoing: Undoing;
}

/** One organization: whether the user wants to work there, how it does, its openings, and who reaches it. */
export function OrganizationDetail({ organization, network, people, today, back, undoing }: Properties) {
  const { id, name, isTarget } = organization;
  const heading = useRef<HTMLHeadingElement>(null);
  const change: Change = (what, how, session) =>
    undoing.make(what, () => changeOrganization(id, (kept) => kept && how(kept), session));
  const note = useTyped(organization.note, (text, session) =>
    change(say("orgs_didNote", name), (kept) => annotated(kept, text), session),
  );
  const article = useRef<HTMLElement>(null);
  const leave = (): void => leaveTo(back);
  useEscape(article, leave);
  // Whoever chose it from the list goes on reading here.
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => heading.current?.focus(), [id]);

  return (
    <article ref={article} tabIndex={-1} class={style.orgDetail}>
      <BackBar name={say("orgs_beside")} onBack={leave}>
        {say("close")} <kbd aria-hidden="true">Esc</kbd>
      </BackBar>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      <p class={verdictLineStyle.verdictWords}>{reachWords(people)}</p>
      <p class="buttons">
        <a href={hashOf("steps", { at: id })}>{say("orgs_steps")}</a>
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={isTarget}
          onChange={({ currentTarget: { checked } }) =>
            void change(say(checked ? "orgs_didTarget" : "orgs_didUntarget", name), (kept) => ({
              ...kept,
              isTarget: checked,
            }))
          }
        />
        <span>{say("isTarget")}</span>
      </label>
      <FailingPart name={say("notUnderstood_title")}>
        <InvalidValuesPart store="organizations" record={organization} />
      </FailingPart>
      <FailingPart name={say("outlookQuestion")}>
        <OutlookPart organization={organization} today={today} change={change} />
      </FailingPart>
      <FailingPart name={say("orgs_openingsTitle")}>
        <OpeningsPart organization={organization} today={today} change={change} />
      </FailingPart>
      <FailingPart name={say("people_title")}>
        <OrganizationPeople organization={organization} people={people} today={today} />
      </FailingPart>
      <label class={noteEditorStyle.note}>
        <span class="label">{say("noteLabel")}</span>
        <textarea rows={3} dir="auto" {...note.field} />
      </label>
      {note.isKept !== undefined && <p class="hint">{say(note.isKept ? "state_kept" : "state_keeping")}</p>}
      <FailingPart name={say("orgs_names")}>
        <NamesPart organization={organization} organizations={network.organizations} change={change} />
      </FailingPart>
      <FailingPart name={say("orgs_mergeTitle")}>
        <MergePart organization={organization} network={network} people={people} undoing={undoing} />
      </FailingPart>
    </article>
  );
}
