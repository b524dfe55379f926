import { useLayoutEffect, useState } from "preact/hooks";
import { browser } from "../browser.ts";
import { refusalFrom, type RefusalReason } from "../database/refusal.ts";
import type { TabReading } from "../messages/read-tab.ts";
import { sayToPage } from "../messages/send.ts";
import { BackupNotice } from "../ui/backup-notice.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PersonView } from "../ui/person-view.tsx";
import { say } from "../ui/words.ts";
import { Menu } from "./menu.tsx";
import { OrganizationPageView, PeopleSearch, ReportButton } from "./rarer-parts.ts";

type State = "reading" | "forbidden" | TabReading | { readonly refused: RefusalReason };

const BACKUP = browser.runtime.getURL("src/notebook/index.html#files/backup");

/** Marks in the page follow at once; a page without our script just doesn't answer. */
function refreshMarks(tab: number): void {
  void sayToPage(tab, "marks/refresh", null).catch(() => null);
}

function Content({ reading }: { readonly reading: TabReading }) {
  const { tab, address, page } = reading;
  if (page?.kind === "profile") {
    return (
      <>
        <PersonView profile={page.profile} onKept={() => refreshMarks(tab)} />
        <Menu address={address} />
      </>
    );
  }
  if (page?.kind === "job" || page?.kind === "organization") {
    return (
      <>
        <OrganizationPageView key={address} page={page} address={address} />
        <Menu address={address} />
      </>
    );
  }
  return (
    <>
      <EmptyState heading={say("notProfile")} hint={say("notProfileHint")} />
      <BackupNotice address={BACKUP} />
      <PeopleSearch />
      <ReportButton tab={tab} />
      <Menu address={address} />
    </>
  );
}

function Forbidden() {
  return (
    <>
      <EmptyState heading={say("forbiddenPage")} hint={say("forbiddenPageHint")} />
      <BackupNotice address={BACKUP} />
      <PeopleSearch />
      <Menu />
    </>
  );
}

/** What the toolbar button opens: the person of the page, or the people kept when the page is about none. */
export function Popup({ subject }: { readonly subject: Promise<TabReading | undefined> }) {
  const [state, setState] = useState<State>("reading");
  useLayoutEffect(() => {
    subject.then(
      (reading) => setState(reading ?? "forbidden"),
      (error: unknown) => setState({ refused: refusalFrom(error).reason }),
    );
  }, []);
  return (
    <main>
      {state === "reading" && <p class="reading popup-reading">{say("reading")}</p>}
      {state === "forbidden" && <Forbidden />}
      {typeof state === "object" && "refused" in state && <EmptyState heading={say(`refusal_${state.refused}`)} />}
      {typeof state === "object" && "tab" in state && <Content reading={state} />}
    </main>
  );
}
