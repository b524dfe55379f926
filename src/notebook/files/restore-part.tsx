import { say } from "../../ui/words/words.ts";
import { FileButton } from "./file-button.tsx";
import { bringIn } from "./brought-files.ts";
import * as style from "./files-page.module.css";

/** The way back from a backup: its file is opened where files are brought in, with a preview before anything is written. */
export function RestorePart() {
  return (
    <section class={style.filesPart} aria-labelledby="restore">
      <h2 id="restore">{say("files_restoreHeading")}</h2>
      <p>{say("files_restoreWhat")}</p>
      <div>
        <FileButton
          accept=".age,.json"
          label={say("files_openBackup")}
          onFiles={(files) => bringIn({ kind: "files", files })}
        />
      </div>
    </section>
  );
}
