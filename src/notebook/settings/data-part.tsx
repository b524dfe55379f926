import { useEffect, useState } from "preact/hooks";
import { browser } from "../../browser.ts";
import { backupAge, useChanges } from "../../ui/state/backup-age.ts";
import { useFileDays } from "../../ui/state/file-days.ts";
import { pageLanguage } from "../../ui/words/page-language.ts";
import { today } from "../../today.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { useNetwork } from "../network.tsx";
import { AsideList } from "./aside-list.tsx";
import { SettingsPart } from "./settings-part.tsx";
import * as style from "./data-part.module.css";

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
      {network && (
        <p>
          {say("settings_holds", sayCount("people", network.people.size))}{" "}
          {megabytes !== undefined && say("settings_takes", sayMegabytes(megabytes))}
        </p>
      )}
      {days && changes !== undefined && changes > 0 && <p>{backupAge(days, changes, today())}</p>}
      <ul class={style.settingsWays}>
        <li>
          <a href={hashOf("files/backup")}>{say("settings_backup")}</a>
        </li>
        <li>
          <a href={hashOf("sync")}>{say("settings_sync")}</a>
        </li>
        <li>
          <a href={hashOf("files/out")}>{say("settings_takeOut")}</a>
        </li>
      </ul>
      <AsideList />
      <p class="hint">{say("settings_version", browser.runtime.getManifest().version)}</p>
    </SettingsPart>
  );
}
