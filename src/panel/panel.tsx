import { useEffect, useState } from "preact/hooks";
import { refusalFrom, type RefusalReason } from "../database/connection/refusal.ts";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { openNotebook } from "../ui/state/open-notebook.ts";
import { say } from "../ui/words/words.ts";
import { type Subject, TabFollower } from "./follow-tabs.ts";
import { Lookup } from "./lookup.tsx";
import { PageView } from "./page-view.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";

function Closed({ onPress }: { readonly onPress: () => Promise<void> }) {
  const [isRefused, setIsRefused] = useState(false);
  return (
    <>
      <EmptyState heading={say("panel_closed")} hint={say("panel_closedHint")} />
      <div class="panel-closed">
        <button type="button" onClick={() => void onPress().then(() => setIsRefused(true))}>
          {say("panel_read")}
        </button>
        <p class="hint" role="status">
          {isRefused && say("panel_refused")}
        </p>
      </div>
    </>
  );
}

/** The panel beside the pages: the person, job or organization of the active tab, or somebody looked up. */
export function Panel() {
  const [subject, setSubject] = useState<Subject>({ kind: "reading" });
  const [follower] = useState(() => new TabFollower(setSubject));
  const [refused, setRefused] = useState<RefusalReason>();
  useEffect(() => {
    openNotebook().then(
      () => follower.start(),
      (error: unknown) => setRefused(refusalFrom(error).reason),
    );
    return () => follower.stop();
  }, [follower]);

  if (refused) {
    return (
      <main>
        <EmptyState heading={say(`refusal_${refused}`)} />
      </main>
    );
  }
  return (
    <main>
      {subject.kind === "reading" && <p class="reading">{say("reading")}</p>}
      {subject.kind === "closed" && <Closed onPress={() => follower.press()} />}
      {subject.kind === "page" && (
        <FailingPart name={say("failing_page")}>
          <PageView reading={subject.reading} />
        </FailingPart>
      )}
      {subject.kind === "lookup" && (
        <FailingPart name={say("failing_page")}>
          <Lookup key={subject.query} query={subject.query} tab={subject.tab} onBack={() => void follower.back()} />
        </FailingPart>
      )}
    </main>
  );
}
