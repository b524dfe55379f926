import { useState } from "preact/hooks";
import type { SeenDevice } from "../../database/schema/sync-cursors.ts";
import { isInstant } from "../../domain/history/day.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { pageLanguage } from "../../ui/words/page-language.ts";
import { say } from "../../ui/words/words.ts";
import { order } from "./sync-client.ts";
import * as style from "./seen-devices.module.css";

interface Properties {
  readonly devices: Readonly<Record<string, SeenDevice>>;
  readonly isBusy: boolean;
}

/** An instant as the user writes it: "Nov 23, 2026, 9:41 AM"; what is none as it is. */
export function sayInstant(at: string): string {
  if (!isInstant(at)) return at;
  const format = new Intl.DateTimeFormat(pageLanguage().tag, { dateStyle: "medium", timeStyle: "short" });
  return format.format(new Date(at));
}

/** The machines whose files were read, and how to let one go that is no more. */
export function SeenDevices({ devices, isBusy }: Properties) {
  const [asked, setAsked] = useState("");
  const seen = Object.entries(devices);
  return (
    <div>
      <h3>{say("sync_devices")}</h3>
      {seen.length === 0 && <p class="hint">{say("sync_noDevices")}</p>}
      <ul class={style.syncDevices}>
        {seen.map(([device, { machine, at }]) => {
          const name = machine === "" ? say("sync_unnamed", device) : machine;
          return (
            <li key={device}>
              <span>
                <bdi>{name}</bdi>, {say("sync_seenAt", sayInstant(at))}
              </span>
              <GuardedButton
                class="quiet"
                missing={isBusy ? say("sync_busy") : undefined}
                onPress={() => (asked === device ? order({ kind: "letGo", device }) : setAsked(device))}
              >
                {asked === device ? say("sync_letGoNow", name) : say("sync_letGo", name)}
              </GuardedButton>
              {asked === device && <p class="hint">{say("sync_letGoHint")}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
