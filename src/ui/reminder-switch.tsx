import { useEffect, useState } from "preact/hooks";
import { browser, storedValue } from "../browser.ts";
import { say } from "./words.ts";

const stored = storedValue("reminders");
const NEEDED = { permissions: ["notifications" as const] };

async function isSwitchedOn(): Promise<boolean> {
  return (await stored.read()) === true && (await browser.permissions.contains(NEEDED));
}

/** Whether a notification may come, once a day at most. */
export function ReminderSwitch() {
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    void isSwitchedOn().then(setIsOn);
  }, []);

  async function flip(wanted: boolean): Promise<void> {
    // Asked before anything else is awaited, or the press no longer counts.
    const isPermitted = wanted && (await browser.permissions.request(NEEDED));
    await stored.write(isPermitted);
    if (!wanted) await browser.permissions.remove(NEEDED).catch(() => false);
    setIsOn(isPermitted);
    setIsRefused(wanted && !isPermitted);
  }

  return (
    <section class="reminder">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn ?? false}
          disabled={isOn === undefined}
          aria-describedby="reminder-price"
          onChange={(event) => void flip(event.currentTarget.checked)}
        />
        <span>{say("reminder_switch")}</span>
      </label>
      <p id="reminder-price" class="hint">
        {say("reminder_price")}
      </p>
      {isRefused && (
        <p class="hint is-refused" role="alert">
          {say("reminder_refused")}
        </p>
      )}
    </section>
  );
}
