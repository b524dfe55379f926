import { say } from "../../ui/words/words.ts";
import { DropPlace } from "../drop-place.tsx";
import * as style from "./drop-zone.module.css";

interface Properties {
  readonly accept: string;
  readonly label: string;
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** A folder was dropped, which a page can't read as it reads files. */
  readonly onFolder: () => void;
}

function hasFolder(data: DataTransfer | null): boolean {
  return [...(data?.items ?? [])].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

/** A place to drop files on; the same files can be chosen by a dialog, with the keyboard too. */
export function DropZone({ accept, label, hint, onFiles, onFolder }: Properties) {
  return (
    <DropPlace
      class={style.drop}
      onDrop={(data) => {
        const files = [...(data?.files ?? [])];
        if (hasFolder(data)) onFolder();
        else if (files.length > 0) onFiles(files);
      }}
    >
      <label class="file-button">
        <input
          type="file"
          multiple
          accept={accept}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file can be chosen again.
            event.currentTarget.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
        <span>{label}</span>
      </label>
      <p>{say("files_dropHere")}</p>
      <p class="hint">{hint}</p>
    </DropPlace>
  );
}
