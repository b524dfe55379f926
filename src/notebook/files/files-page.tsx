import { useEffect } from "preact/hooks";
import { say } from "../../ui/words/words.ts";
import { handedOver } from "../selection.ts";
import { BackupPart } from "./backup-part.tsx";
import { BringIn } from "./bring-in.tsx";
import { TakeOut } from "./take-out.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

/** The headings that `#files/out` and `#files/backup` lead to. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["out", "take-out"],
  ["backup", "backup"],
]);

function goToPart(): void {
  const heading = document.getElementById(PARTS.get(location.hash.split("/")[1] ?? "") ?? "");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** "Bring in, take out": the network in from files, people out to files, and the backup. */
export function FilesPage() {
  useEffect(() => {
    goToPart();
    addEventListener("hashchange", goToPart);
    return () => removeEventListener("hashchange", goToPart);
  }, []);
  return (
    <>
      <h1>{say("files_title")}</h1>
      <p class="lead">{say("files_lead")}</p>
      <FailingPart name={say("files_bringIn")}>
        <BringIn />
      </FailingPart>
      <FailingPart name={say("files_takeOut")}>
        <TakeOut selection={handedOver()} />
      </FailingPart>
      <FailingPart name={say("files_backup")}>
        <BackupPart />
      </FailingPart>
    </>
  );
}
