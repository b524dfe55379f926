import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { changeOrganization, keepOrganization } from "../../database/stores/organizations.ts";
import { organizationFrom } from "../../domain/organization/organization.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { go, hashOf, useAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { type Undoing, useUndoing } from "../undo-bar.tsx";
import { placesIn } from "../worked-out.ts";
import { OrganizationDetail } from "./organization-detail.tsx";
import { OrganizationList } from "./organization-list.tsx";
import { showIn, shownOrganizations, SHOWS } from "./shown-organizations.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { TextField } from "../../ui/controls/text-field.tsx";
import * as style from "./organizations-page.module.css";
import { oneLine } from "../../domain/text/text.ts";

/** The field by which an organization is kept by its name. */
function AddOrganization({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class={style.orgAdd}
      onSubmit={(event) => {
        event.preventDefault();
        const text = oneLine(name);
        if (text !== "") onAdd(text);
        setName("");
      }}
    >
      <TextField label={say("orgs_add")} isRequired maxLength={300} text={name} onText={setName} />
      <button type="submit">{say("add")}</button>
    </form>
  );
}

/** Keeps an organization by its name and opens it. */
async function keep(name: string, isTarget: boolean, undoing: Undoing): Promise<void> {
  const fresh = { ...organizationFrom({ name }, crypto.randomUUID(), today()), isTarget };
  let id = fresh.id;
  const isDone = await undoing.make(say(isTarget ? "orgs_didTarget" : "orgs_didAdd", name), async () => {
    const kept = await keepOrganization({ name }, fresh);
    ({ id } = kept);
    if (isTarget && !kept.isTarget) await changeOrganization(id, (one) => one && { ...one, isTarget });
  });
  if (isDone) go(hashOf("organizations", { organization: id }));
}

function Organizations({ network, undoing }: { readonly network: Network; readonly undoing: Undoing }) {
  const { query } = useAddress();
  const day = today();
  const [search, show, open] = [query.get("q") ?? "", showIn(query), query.get("organization") ?? undefined];
  const places = placesIn(network);
  const shown = shownOrganizations(network.organizations, places, search, show, day);
  const opened = open === undefined ? undefined : network.organizations.get(open);
  const beside = { q: search, show: show === "all" ? undefined : show };
  const kept = shown.targets.length + shown.others.length;
  const leftOut = network.organizations.size - kept;
  const isEmpty = kept + shown.unkept.length === 0;

  const list = useRef<HTMLDivElement>(null);
  // Whichever is open is in view in the list; whoever leaves it finds themself at its row.
  const last = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(
      `a[data-organization="${CSS.escape(opened?.id ?? last.current ?? "")}"]`,
    );
    row?.scrollIntoView({ block: "nearest" });
    if (!opened && last.current !== undefined) row?.focus();
    last.current = opened?.id;
  }, [opened?.id]);

  return (
    <div class={opened ? `${style.orgs} is-opened` : style.orgs}>
      <div ref={list} class={style.orgsList}>
        <div class={style.orgsFind}>
          <label>
            <span class="label">{say("orgs_search")}</span>
            <input
              type="search"
              dir="auto"
              value={search}
              onInput={({ currentTarget: { value } }) =>
                go(hashOf("organizations", { ...beside, organization: open, q: value }), "replace")
              }
            />
          </label>
          <nav class="shows" aria-label={say("orgs_shows")}>
            {SHOWS.map((each) => (
              <a
                key={each}
                href={hashOf("organizations", {
                  q: search,
                  show: each === "all" ? undefined : each,
                  organization: open,
                })}
                aria-current={each === show ? "true" : undefined}
              >
                {say(`orgs_show_${each}`)}
              </a>
            ))}
          </nav>
        </div>
        {!isEmpty && (
          <p class="hint" role="status">
            {say("count_shown", kept)}
            {leftOut > 0 && `, ${say("count_leftOut", leftOut)}`}
          </p>
        )}
        {isEmpty && <p class="hint">{say(search === "" && show === "all" ? "orgs_empty" : "orgs_noneFound")}</p>}
        <FailingPart name={say("orgs_title")}>
          <OrganizationList
            shown={shown}
            places={places}
            today={day}
            open={open}
            query={beside}
            onKeep={({ name }) => void keep(name, true, undoing)}
          />
        </FailingPart>
        <FailingPart name={say("orgs_title")}>
          <AddOrganization onAdd={(name) => void keep(name, false, undoing)} />
        </FailingPart>
      </div>
      {opened && (
        <FailingPart name={opened.name}>
          <OrganizationDetail
            key={opened.id}
            organization={opened}
            network={network}
            people={places.at(opened.id)}
            today={day}
            back={hashOf("organizations", beside)}
            undoing={undoing}
          />
        </FailingPart>
      )}
    </div>
  );
}

/** Where the user's people can take them: targets first, each with how it does and who reaches it. */
export function OrganizationsPage() {
  const network = useNetwork();
  const undoing = useUndoing();
  return (
    <>
      <h1>{say("orgs_title")}</h1>
      <p class="lead">{say("orgs_lead")}</p>
      {network && (
        <FailingPart name={say("orgs_title")}>
          <Organizations network={network} undoing={undoing} />
        </FailingPart>
      )}
    </>
  );
}
