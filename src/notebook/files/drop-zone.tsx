import { say } from "../../ui/words/words.ts";
import { DropPlace } from "../drop-place.tsx";
import { droppedIn, type Brought } from "./brought-files.ts";
import { FileButton } from "./file-button.tsx";
import * as style from "./drop-zone.module.css";

interface Properties {
  readonly accept: string;
  readonly label: string;
  readonly hint: string;
  readonly onBrought: (brought: Brought) => void;
}

/** A place to drop files on; the same files can be chosen by a dialog, with the keyboard too. */
export function DropZone({ accept, label, hint, onBrought }: Properties) {
  return (
    <DropPlace
      class={style.drop}
      onDrop={(data) => {
        const brought = droppedIn(data);
        if (brought) onBrought(brought);
      }}
    >
      <FileButton accept={accept} label={label} onFiles={(files) => onBrought({ kind: "files", files })} />
      <p>{say("files_dropHere")}</p>
      <p class="hint">{hint}</p>
    </DropPlace>
  );
}
