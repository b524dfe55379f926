import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../../ui/words/words.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { syncState, watchSync } from "./sync-client.ts";
import { SyncView } from "./sync-view.tsx";
import { SetUp } from "./set-up.tsx";
import * as style from "./sync-page.module.css";

/** A second machine: sets sync up, shows how it stands, and ends it. Stands by itself, on whatever page. */
function SyncPart() {
  const [state, setState] = useState(syncState);
  // In the same breath as the drawing, and asked once more: what becomes known before the next paint must not be missed.
  useLayoutEffect(() => {
    const show = (): void => setState(syncState());
    show();
    return watchSync(show);
  }, []);
  const { folder } = state;
  return (
    <section class={style.syncPart} aria-labelledby="sync">
      <h2 id="sync">{say("sync_heading")}</h2>
      {folder === "none" && <p>{say("sync_what")}</p>}
      <p class="hint">{say("sync_notLive")}</p>
      {folder === "none" && (
        <FailingPart name={say("sync_heading")}>
          <SetUp report={state.report} />
        </FailingPart>
      )}
      {folder !== undefined && folder !== "none" && (
        <FailingPart name={say("sync_heading")}>
          <SyncView state={state} folder={folder} />
        </FailingPart>
      )}
    </section>
  );
}

/** The second machine on a page of its own. */
export function SyncPage() {
  return (
    <>
      <h1>{say("sync_title")}</h1>
      <FailingPart name={say("sync_heading")}>
        <SyncPart />
      </FailingPart>
    </>
  );
}
