import { useEffect, useState } from "preact/hooks";
import { personAt } from "../database/stores/people.ts";
import { peopleOn } from "../domain/page/page.ts";
import type { Person } from "../domain/person/person.ts";
import { profileAddress } from "../domain/page/profile-address.ts";
import type { Profile } from "../domain/page/profile.ts";
import { readMarkedTab } from "../messages/read-tab.ts";
import { BackBar } from "../ui/controls/back-bar.tsx";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { OpenedPerson } from "../ui/person/opened-person.tsx";
import { PeopleSearch } from "../ui/person/people-search.tsx";
import { PersonView } from "../ui/person/person-view.tsx";
import { refreshMarks } from "./refresh-marks.ts";
import { say } from "../ui/words/words.ts";

type Found = { readonly kept: Person } | { readonly shown: Profile } | "nobody";

/** Whoever is kept at an address, else who the page of a tab says that is. */
async function find(address: string, tab: number | undefined): Promise<Found> {
  const kept = await personAt([address]);
  if (kept) return { kept };
  const page = tab === undefined ? undefined : (await readMarkedTab(tab))?.page;
  const shown = page && peopleOn(page).find(({ url }) => url === address);
  return shown ? { shown } : "nobody";
}

interface Properties {
  readonly tab: number | undefined;
  readonly onBack: () => void;
}

function AtAddress({ address, tab, onBack }: Properties & { readonly address: string }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    find(address, tab).then(setFound, () => setFound("nobody"));
  }, [address]);
  if (found === undefined) return <p class="reading">{say("reading")}</p>;
  if (found !== "nobody" && "kept" in found) return <OpenedPerson person={found.kept} onBack={onBack} />;
  if (found !== "nobody") {
    return (
      <>
        <BackBar onBack={onBack}>{say("panel_back")}</BackBar>
        <PersonView address={address} profile={found.shown} onKept={() => tab !== undefined && refreshMarks(tab)} />
      </>
    );
  }
  return (
    <>
      <EmptyState heading={say("panel_nobodyThere")} hint={say("panel_nobodyThereHint")} />
      <BackBar onBack={onBack} address={address}>
        {say("panel_back")}
      </BackBar>
    </>
  );
}

/** Somebody looked up from a page: whoever is kept at an address or shown there on the page of the tab, or everybody a name fits. */
export function Lookup({ query, tab, onBack }: Properties & { readonly query: string }) {
  const address = profileAddress(query)?.url;
  if (address !== undefined) return <AtAddress address={address} tab={tab} onBack={onBack} />;
  return (
    <>
      <BackBar onBack={onBack}>{say("panel_back")}</BackBar>
      <PeopleSearch start={query} />
    </>
  );
}
