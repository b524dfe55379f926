import { useState } from "preact/hooks";
import type { Organization } from "../../domain/organization/organization.ts";
import { renamed, withAliases } from "../../domain/organization/edit.ts";
import { organizationAddress } from "../../domain/page/profile-address.ts";
import { Part } from "../../ui/controls/part.tsx";
import { LinesField, TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Change } from "./change.ts";

interface Properties {
  readonly organization: Organization;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly change: Change;
}

function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The organization's name, its other names and its pages, by which people and jobs are found to be there. */
export function NamesPart({ organization, organizations, change }: Properties) {
  return (
    <Part title={say("orgs_names")}>
      <NamesForm
        key={JSON.stringify([organization.name, organization.aliases, organization.addresses])}
        organization={organization}
        organizations={organizations}
        change={change}
      />
    </Part>
  );
}

function NamesForm({ organization, organizations, change }: Properties) {
  const [name, setName] = useState(organization.name);
  const [aliases, setAliases] = useState(organization.aliases.join("\n"));
  const [addresses, setAddresses] = useState(organization.addresses.join("\n"));
  const [refusal, setRefusal] = useState("");

  function keep(): void {
    const given = [...new Set(lines(addresses).map((line) => organizationAddress(line) ?? line))];
    const wrong = given.find((address) => !URL.canParse(address) || !/^https?:/.test(address));
    const taken = [...organizations.values()].find(
      ({ id, addresses: theirs }) => id !== organization.id && theirs.some((address) => given.includes(address)),
    );
    if (wrong !== undefined) return setRefusal(say("orgs_notAnAddress", wrong));
    // No two organizations share a page: they would be one.
    if (taken) return setRefusal(say("orgs_addressTaken", taken.name));
    setRefusal("");
    void change(say("orgs_didNames", name), (kept) => ({
      ...renamed(withAliases(kept, lines(aliases)), name),
      addresses: given,
    }));
  }

  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={say("nameLabel")} isWide isRequired maxLength={300} text={name} onText={setName} />
      <LinesField label={say("orgs_aliases")} text={aliases} onText={setAliases} />
      <LinesField label={say("orgs_addresses")} dir="ltr" text={addresses} onText={setAddresses} />
      {refusal !== "" && (
        <p class="hint is-refused wide" role="alert">
          {refusal}
        </p>
      )}
      <button type="submit">{say("orgs_keep")}</button>
    </form>
  );
}
