import { useState } from "preact/hooks";
import type { JobPage, OrganizationPage } from "../domain/page.ts";
import type { Person } from "../domain/person.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { OpenedPerson } from "../ui/opened-person.tsx";
import { OrganizationView } from "../ui/organization-view.tsx";
import { say } from "../ui/words.ts";

/** The popup on a job's or an organization's page: who reaches it. */
export function OrganizationPopup({
  page,
  address,
}: {
  readonly page: JobPage | OrganizationPage;
  readonly address: string;
}) {
  const [opened, setOpened] = useState<Person>();
  if (opened) return <OpenedPerson person={opened} onBack={() => setOpened(undefined)} />;
  const named = page.kind === "job" ? page.job.organization : page.organization;
  if (!named) return <EmptyState heading={say("jobWithoutOrganization")} hint={say("notProfileHint")} />;
  const opening = page.kind === "job" ? { title: page.job.title, url: page.job.url } : undefined;
  return <OrganizationView named={named} address={address} {...(opening && { opening })} onOpen={setOpened} />;
}
