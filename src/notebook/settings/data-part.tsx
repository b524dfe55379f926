import { useEffect, useState } from "preact/hooks";
import { browser } from "../../browser.ts";
import { backupAge, useChanges } from "../../ui/state/backup-age.ts";
import { useFileDays } from "../../ui/state/file-days.ts";
import { pageLanguage } from "../../ui/words/page-language.ts";
import { today } from "../../today.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { useNetwork } from "../network.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { asideFile, asideFiles, type AsideFile, eraseAside } from "../../database/snapshots/set-aside.ts";
import { saveFile } from "../files/save-file.ts";
import * as style from "./data-part.module.css";

/** What couldn't be read when the notebook was put right, to be saved or erased; nothing where there is nothing. */
function AsideList() {
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
      <ul class={style.settingsWays}>
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

function useMegabytes(): number | undefined {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    // Where the browser doesn't tell, nothing is said.
    navigator.storage.estimate().then(
      ({ usage }) => setBytes(usage),
      () => undefined,
    );
  }, []);
  return bytes === undefined ? undefined : bytes / 1_000_000;
}

function sayMegabytes(megabytes: number): string {
  const digits = { maximumFractionDigits: 1 };
  return new Intl.NumberFormat(pageLanguage().tag, { style: "unit", unit: "megabyte", ...digits }).format(megabytes);
}

/** Where everything is, how much there is of it, and the ways out. */
export function DataPart() {
  const network = useNetwork();
  const megabytes = useMegabytes();
  const days = useFileDays();
  const changes = useChanges();
  return (
    <SettingsPart id="data" title={say("settings_data")}>
      <p>{say("settings_where")}</p>
      <p>{say("settings_shared")}</p>
      <p>{say("settings_law")}</p>
      {network && (
        <p>
          {say("settings_holds", sayCount("people", network.people.size))}{" "}
          {megabytes !== undefined && say("settings_takes", sayMegabytes(megabytes))}
        </p>
      )}
      {days && changes !== undefined && changes > 0 && <p>{backupAge(days, changes, today())}</p>}
      <ul class={style.settingsWays}>
        <li>
          <a href={hashOf("data/backup")}>{say("settings_backup")}</a>
        </li>
        <li>
          <a href={hashOf("data/sync")}>{say("settings_sync")}</a>
        </li>
        <li>
          <a href={hashOf("data/export")}>{say("settings_takeOut")}</a>
        </li>
      </ul>
      <AsideList />
      <p class="hint">{say("settings_version", browser.runtime.getManifest().version)}</p>
    </SettingsPart>
  );
}
