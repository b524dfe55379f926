import { useEffect, useState } from "preact/hooks";
import { personAt } from "../database/people.ts";
import type { Person } from "../domain/person.ts";
import { profileAddress } from "../domain/profile-address.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { OpenedPerson } from "../ui/opened-person.tsx";
import { PeopleSearch } from "../ui/people-search.tsx";
import { say } from "../ui/words.ts";

function AtAddress({ address, onBack }: { readonly address: string; readonly onBack: () => void }) {
  const [person, setPerson] = useState<Person | "nobody">();
  useEffect(() => {
    personAt([address]).then(
      (kept) => setPerson(kept ?? "nobody"),
      () => setPerson("nobody"),
    );
  }, [address]);
  if (person === undefined) return <p class="reading">{say("reading")}</p>;
  if (person !== "nobody") return <OpenedPerson person={person} onBack={onBack} />;
  return (
    <>
      <EmptyState heading={say("panel_nobodyThere")} hint={say("panel_nobodyThereHint")} />
      <nav class="back">
        <button type="button" class="quiet" onClick={onBack}>
          {say("panel_back")}
        </button>
        <a href={address} target="_blank" rel="noreferrer">
          {say("openProfile")}
        </a>
      </nav>
    </>
  );
}

/** Somebody looked up from a page: whoever is kept at an address, or everybody a name fits. */
export function Lookup({ query, onBack }: { readonly query: string; readonly onBack: () => void }) {
  const address = profileAddress(query)?.url;
  if (address !== undefined) return <AtAddress address={address} onBack={onBack} />;
  return (
    <>
      <nav class="back">
        <button type="button" class="quiet" onClick={onBack}>
          {say("panel_back")}
        </button>
      </nav>
      <PeopleSearch start={query} />
    </>
  );
}
