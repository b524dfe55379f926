import { browser, storedValue } from "../../browser.ts";
import { PermissionSwitch } from "./permission-switch.tsx";
import { say } from "../words/words.ts";

const stored = storedValue("reminders");
const NEEDED = { permissions: ["notifications" as const] };

async function isSwitchedOn(): Promise<boolean> {
  return (await stored.read()) === true && (await browser.permissions.contains(NEEDED));
}

async function flip(wanted: boolean): Promise<boolean> {
  const isPermitted = wanted && (await browser.permissions.request(NEEDED));
  await stored.write(isPermitted);
  if (!wanted) await browser.permissions.remove(NEEDED).catch(() => false);
  return isPermitted;
}

/** Whether a notification may come, once a day at most. */
export function ReminderSwitch() {
  return (
    <PermissionSwitch
      name="reminder"
      title={say("reminder_switch")}
      price={say("reminder_price")}
      refused={say("reminder_refused")}
      isSwitchedOn={isSwitchedOn}
      flip={flip}
    />
  );
}
