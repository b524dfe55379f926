import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { browser } from "../browser.ts";
import { refusalFrom, type RefusalReason } from "../database/connection/refusal.ts";
import type { TabReading } from "../messages/read-tab.ts";
import { sayToPage } from "../messages/send.ts";
import { BackupNotice } from "../ui/notices/backup-notice.tsx";
import { personKeys } from "../ui/controls/key-queue.ts";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { PersonView } from "../ui/person/person-view.tsx";
import { say } from "../ui/words/words.ts";
import { Menu } from "./menu.tsx";
import { OrganizationPageView, PeopleSearch, ReportButton } from "./rarer-parts.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";

type State = "reading" | "forbidden" | TabReading | { readonly refused: RefusalReason };

const BACKUP = browser.runtime.getURL("src/notebook/index.html#files/backup");

/** Marks in the page follow at once; a page without our script just doesn't answer. */
function refreshMarks(tab: number): void {
  void sayToPage(tab, "marks/refresh", null).catch(() => null);
}

/** What the popup says, and the menu under it. */
function WithMenu({ address, children }: { readonly address?: string; readonly children?: ComponentChildren }) {
  return (
    <>
      {children}
      <FailingPart name={say("menu")}>
        <Menu {...(address !== undefined && { address })} />
      </FailingPart>
    </>
  );
}

function Everybody() {
  return (
    <>
      <FailingPart name={say("files_title")}>
        <BackupNotice address={BACKUP} />
      </FailingPart>
      <FailingPart name={say("searchLabel")}>
        <PeopleSearch />
      </FailingPart>
    </>
  );
}

function Content({ reading }: { readonly reading: TabReading }) {
  const { tab, address, page } = reading;
  if (page?.kind === "profile") {
    return (
      <WithMenu address={address}>
        <FailingPart name={say("failing_page")}>
          <PersonView profile={page.profile} onKept={() => refreshMarks(tab)} />
        </FailingPart>
      </WithMenu>
    );
  }
  if (page?.kind === "job" || page?.kind === "organization") {
    return (
      <WithMenu address={address}>
        <FailingPart name={say("failing_page")}>
          <OrganizationPageView key={address} page={page} address={address} />
        </FailingPart>
      </WithMenu>
    );
  }
  return (
    <WithMenu address={address}>
      <EmptyState heading={say("notProfile")} hint={say("notProfileHint")} />
      <Everybody />
      <FailingPart name={say("failing_page")}>
        <ReportButton tab={tab} />
      </FailingPart>
    </WithMenu>
  );
}

function Forbidden() {
  return (
    <WithMenu>
      <EmptyState heading={say("forbiddenPage")} hint={say("forbiddenPageHint")} />
      <Everybody />
    </WithMenu>
  );
}

interface Properties {
  readonly subject: Promise<TabReading | undefined>;
}

/** What the toolbar button opens: the person of the page, or the people kept when the page is about none. */
export function Popup({ subject }: Properties) {
  const [state, setState] = useState<State>("reading");
  useLayoutEffect(() => {
    subject.then(
      (reading) => {
        // About nobody: a key meant for a person has none, and must not find one later.
        if (reading?.page?.kind !== "profile") personKeys.drop();
        setState(reading ?? "forbidden");
      },
      (error: unknown) => {
        personKeys.drop();
        setState({ refused: refusalFrom(error).reason });
      },
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
