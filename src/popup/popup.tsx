import { useEffect, useState } from "preact/hooks";
import { Refusal, type RefusalReason } from "../database/refusal.ts";
import { sayToPage } from "../messages/send.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { PersonEditor } from "../ui/person-editor.tsx";
import { say } from "../ui/words.ts";
import { Menu } from "./menu.tsx";
import { PeopleSearch } from "./people-search.tsx";
import { ReportButton } from "./report-button.tsx";
import { findSubject, type Subject } from "./subject.ts";

type State = Subject | { readonly kind: "reading" } | { readonly kind: "refused"; readonly reason: RefusalReason };

/** Marks in the page follow at once; a page without our script just doesn't answer. */
function refreshMarks(tab: number): void {
  void sayToPage(tab, "marks/refresh", null).catch(() => null);
}

function Content({ state }: { readonly state: State }) {
  switch (state.kind) {
    case "reading":
      return <p class="reading">{say("reading")}</p>;
    case "refused":
      return <EmptyState heading={say(`refusal_${state.reason}`)} />;
    case "profile":
      return (
        <>
          <PersonEditor person={state.person} isKept={state.isKept} onKept={() => refreshMarks(state.tab)} />
          <Menu address={state.address} />
        </>
      );
    case "other":
      return (
        <>
          <EmptyState heading={say("notProfile")} hint={say("notProfileHint")} />
          <PeopleSearch />
          <ReportButton tab={state.tab} />
          <Menu address={state.address} />
        </>
      );
    case "forbidden":
      return (
        <>
          <EmptyState heading={say("forbiddenPage")} hint={say("forbiddenPageHint")} />
          <PeopleSearch />
          <Menu />
        </>
      );
  }
}

/** What the toolbar button opens: the person of the page, or the people kept when the page is about none. */
export function Popup() {
  const [state, setState] = useState<State>({ kind: "reading" });
  useEffect(() => {
    findSubject().then(setState, (error: unknown) => {
      setState({ kind: "refused", reason: error instanceof Refusal ? error.reason : "storageBroken" });
    });
  }, []);
  return (
    <main>
      <Content state={state} />
    </main>
  );
}
