import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { refusalFrom, type RefusalReason } from "../database/connection/refusal.ts";
import type { TabReading } from "../messages/read-tab.ts";
import { sayToPage } from "../messages/send.ts";
import { personKeys } from "../ui/controls/key-queue.ts";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { PersonView } from "../ui/person/person-view.tsx";
import { say } from "../ui/words/words.ts";
import type { Subject } from "./subject.ts";
import { Everybody, Menu, OrganizationPageView, ReportButton } from "./rarer-parts.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";

/** `looking` until it is known whose page the tab's address names; then it is being read, perhaps as that of somebody `expected`. */
type State =
  | "looking"
  | "reading"
  | "forbidden"
  | { readonly expected: string }
  | TabReading
  | { readonly refused: RefusalReason };

/** Marks in the page follow at once; a page without our script just doesn't answer. */
function refreshMarks(tab: number): void {
  void sayToPage(tab, "marks/refresh", null).catch(() => null);
}

function MenuBelow({ address }: { readonly address?: string }) {
  return (
    <FailingPart name={say("menu")}>
      <Menu {...(address !== undefined && { address })} />
    </FailingPart>
  );
}

/** What the popup says, and the menu under it. */
function WithMenu({ address, children }: { readonly address?: string; readonly children?: ComponentChildren }) {
  return (
    <>
      {children}
      <MenuBelow {...(address !== undefined && { address })} />
    </>
  );
}

function Content({ reading: { tab, address, page } }: { readonly reading: TabReading }) {
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
      <EmptyState heading={say("notProfile")} />
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
  readonly subject: Subject;
}

/** What the toolbar button opens: the person of the page, or the people kept when the page is about none. */
export function Popup({ subject }: Properties) {
  const [state, setState] = useState<State>("looking");
  useLayoutEffect(() => {
    const expect = (url: string | undefined): void =>
      setState((before) => (before === "looking" ? (url === undefined ? "reading" : { expected: url }) : before));
    void subject.profileUrl.then(expect);
    subject.reading.then(
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
  const reading = typeof state === "object" && "tab" in state ? state : undefined;
  const profile = reading?.page?.kind === "profile" ? reading.page.profile : undefined;
  const address = profile?.url ?? (typeof state === "object" && "expected" in state ? state.expected : undefined);
  return (
    <main>
      {(state === "looking" || state === "reading") && (
        <p class="reading popup-reading">{state === "reading" && say("reading")}</p>
      )}
      {address !== undefined && (
        <FailingPart name={say("failing_page")}>
          <PersonView
            address={address}
            profile={profile}
            kept={subject.kept}
            onKept={() => reading && refreshMarks(reading.tab)}
          >
            {reading && <MenuBelow address={reading.address} />}
          </PersonView>
        </FailingPart>
      )}
      {state === "forbidden" && <Forbidden />}
      {typeof state === "object" && "refused" in state && <EmptyState heading={say(`refusal_${state.refused}`)} />}
      {reading && !profile && <Content reading={reading} />}
    </main>
  );
}
