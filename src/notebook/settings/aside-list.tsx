import { useEffect, useState } from "preact/hooks";
import { asideFile, asideFiles, type AsideFile, eraseAside } from "../../database/snapshots/set-aside.ts";
import { say } from "../../ui/words/words.ts";
import { saveFile } from "../files/save-file.ts";
import * as dataPartStyle from "./data-part.module.css";
import * as style from "./aside-list.module.css";

/** What couldn't be read when the notebook was put right, to be saved or erased; nothing where there is nothing. */
export function AsideList() {
  const [files, setFiles] = useState<readonly AsideFile[]>([]);
  const look = (): Promise<void> =>
    asideFiles().then(setFiles, () => {
      // Files that can't be listed now are there the next time.
    });
  useEffect(() => void look(), []);
  if (files.length === 0) return null;
  return (
    <div class={style.settingsAside}>
      <p>{say("settings_aside")}</p>
      <ul class={dataPartStyle.settingsWays}>
        {files.map(({ name }) => (
          <li key={name}>
            <button type="button" onClick={() => void asideFile(name).then((file) => saveFile(file, name))}>
              {say("settings_asideSave", name)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void eraseAside().then(look)}>
        {say("settings_asideErase")}
      </button>
    </div>
  );
}
