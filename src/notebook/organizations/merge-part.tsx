import { useState } from "preact/hooks";
import { changeOrganization, mergeOrganizationInto } from "../../database/stores/organizations.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { isSimilarOrganizationName } from "../../domain/organization/name.ts";
import type { PeopleAt } from "../../domain/referral/places.ts";
import { Part } from "../../ui/controls/part.tsx";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say } from "../../ui/words/words.ts";
import { go } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";

interface Properties {
  readonly organization: Organization;
  readonly network: Network;
  readonly people: PeopleAt;
  readonly undoing: Undoing;
}

function Merge({ organization, network, undoing }: Omit<Properties, "people">) {
  const [other, setOther] = useState("");
  const others = [...network.organizations.values()]
    .filter(({ id }) => id !== organization.id)
    .map((one) => ({ id: one.id, name: one.name, isNear: isSimilarOrganizationName(one.name, organization.name) }))
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.name.localeCompare(b.name));
  if (others.length === 0) return <p class="hint">{say("orgs_mergeNone")}</p>;
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const name = network.organizations.get(other)?.name;
        if (name === undefined) return;
        void undoing.make(say("orgs_didMerge", name, organization.name), () =>
          mergeOrganizationInto(organization.id, other),
        );
        setOther("");
      }}
    >
      <SelectField
        label={say("orgs_mergeOther")}
        isWide
        isRequired
        value={other}
        options={[
          ["", say("orgs_choose")],
          ...others.map((one) => [one.id, one.isNear ? say("orgs_likeIt", one.name) : one.name] as const),
        ]}
        onValue={setOther}
      />
      <p class="hint wide">{say("orgs_mergeHint", organization.name)}</p>
      <button type="submit">{say("orgs_merge")}</button>
    </form>
  );
}

/** What becomes of an organization kept twice, or kept for nothing. */
export function MergePart({ organization, network, people, undoing }: Properties) {
  const { id, name } = organization;
  const isHeld =
    people.ready.length + people.nearly.length > 0 ||
    network.asks.some((ask) => ask.organization === id) ||
    network.exchanges.some((exchange) => exchange.organization === id);
  return (
    <Part title={say("orgs_mergeTitle")}>
      <Merge organization={organization} network={network} undoing={undoing} />
      {isHeld ? (
        <p class="hint">{say("orgs_held")}</p>
      ) : (
        <p class="buttons">
          <button
            type="button"
            onClick={() =>
              void undoing
                .make(say("orgs_didRemove", name), () => changeOrganization(id, () => undefined))
                .then((isDone) => isDone && go("#organizations", "replace"))
            }
          >
            {say("orgs_remove")}
          </button>
        </p>
      )}
    </Part>
  );
}
