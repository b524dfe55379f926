import { useState } from "preact/hooks";
import { isClosedOn, type JobPage, type OrganizationPage } from "../../domain/page/page.ts";
import type { Person } from "../../domain/person/person.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { OpenedPerson } from "../person/opened-person.tsx";
import { OrganizationView } from "./organization-view.tsx";
import { say } from "../words/words.ts";
import { today } from "../../today.ts";
import { FailingPart } from "../controls/failing-part.tsx";

/** A job's or an organization's page: who reaches it. */
export function OrganizationPageView({
  page,
  address,
}: {
  readonly page: JobPage | OrganizationPage;
  readonly address: string;
}) {
  const [opened, setOpened] = useState<Person>();
  if (opened)
    return (
      <FailingPart name={say("failing_page")}>
        <OpenedPerson person={opened} onBack={() => setOpened(undefined)} />
      </FailingPart>
    );
  const job = page.kind === "job" ? page.job : undefined;
  const named = page.kind === "job" ? page.job.organization : page.organization;
  if (!named)
    return (
      <EmptyState
        heading={say("jobWithoutOrganization")}
        hint={job?.through === undefined ? say("notProfileHint") : say("jobThrough", job.through)}
      />
    );
  const opening = job && { title: job.title, url: job.url, isClosed: isClosedOn(job, today()) };
  return (
    <FailingPart name={say("failing_page")}>
      <OrganizationView named={named} address={address} {...(opening && { opening })} onOpen={setOpened} />
    </FailingPart>
  );
}
