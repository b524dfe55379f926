import { say } from "../../ui/words/words.ts";
import { handedOver } from "../selection.ts";
import { BackupPart } from "./backup-part.tsx";
import { BringIn } from "./bring-in.tsx";
import { TakeOut } from "./take-out.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

/** The network in from files. */
export function ImportPage() {
  return (
    <FailingPart name={say("files_bringIn")}>
      <BringIn />
    </FailingPart>
  );
}

/** People out to files. */
export function ExportPage() {
  return (
    <FailingPart name={say("files_takeOut")}>
      <TakeOut selection={handedOver()} />
    </FailingPart>
  );
}

/** Everything in one file of the user's own. */
export function BackupPage() {
  return (
    <FailingPart name={say("files_backup")}>
      <BackupPart />
    </FailingPart>
  );
}
