import { say } from "../../ui/words.ts";
import { BackupPart } from "./backup-part.tsx";
import { BringIn } from "./bring-in.tsx";
import { TakeOut } from "./take-out.tsx";
import "./files.css";

/** "Bring in, take out": the network in from files, people out to files, and the backup. */
export function FilesPage() {
  return (
    <>
      <h1>{say("files_title")}</h1>
      <p class="lead">{say("files_lead")}</p>
      <BringIn />
      <TakeOut />
      <BackupPart />
    </>
  );
}
