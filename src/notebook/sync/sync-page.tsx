import { say } from "../../ui/words/words.ts";
import { SyncPart } from "./sync-part.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

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
