import type { TabReading } from "../messages/read-tab.ts";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { OrganizationPageView } from "../ui/organization/organization-page.tsx";
import { PeopleSearch } from "../ui/person/people-search.tsx";
import { PersonView } from "../ui/person/person-view.tsx";
import { say } from "../ui/words/words.ts";
import { refreshMarks } from "./refresh-marks.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";

/** What a page that was read is about. */
export function PageView({ reading: { tab, address, page } }: { readonly reading: TabReading }) {
  if (page?.kind === "profile") {
    // Keyed, so that nothing of one person is left when the page is another's.
    return (
      <FailingPart name={say("failing_page")}>
        <PersonView
          key={page.profile.url}
          address={page.profile.url}
          profile={page.profile}
          onKept={() => refreshMarks(tab)}
        />
      </FailingPart>
    );
  }
  if (page?.kind === "job" || page?.kind === "organization") {
    return (
      <FailingPart name={say("failing_page")}>
        <OrganizationPageView key={address} page={page} address={address} />
      </FailingPart>
    );
  }
  return (
    <>
      <EmptyState heading={say("notProfile")} hint={say("panel_notProfileHint")} />
      <FailingPart name={say("searchLabel")}>
        <PeopleSearch />
      </FailingPart>
    </>
  );
}
