import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { addDays, type Day } from "../../domain/history/day.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { say } from "../../ui/words/words.ts";
import * as style from "./step-row.module.css";

interface Properties {
  /** The step in words. */
  readonly what: string;
  readonly today: Day;
  readonly onUntil: (day: Day) => void;
  readonly onClose: () => void;
}

/** Until when a step is put off: tomorrow, in a week, or any day. */
export function LaterChoices({ what, today, onUntil, onClose }: Properties) {
  const [day, setDay] = useState(addDays(today, 14));
  const place = useRef<HTMLDivElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    const here = place.current;
    here?.querySelector("button")?.focus();
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      onClose();
    };
    here?.addEventListener("keydown", leave);
    return () => here?.removeEventListener("keydown", leave);
  }, []);
  return (
    <div ref={place} role="group" aria-label={say("moves_laterOf", what)} class={style.laterChoices}>
      <button type="button" onClick={() => onUntil(addDays(today, 1))}>
        {say("moves_tomorrow")}
      </button>
      <button type="button" onClick={() => onUntil(addDays(today, 7))}>
        {say("moves_inAWeek")}
      </button>
      <form
        class={style.laterDay}
        onSubmit={(event) => {
          event.preventDefault();
          onUntil(day);
        }}
      >
        <DateField label={say("moves_laterOn")} day={day} onDay={setDay} />
        <button type="submit">{say("moves_putOff")}</button>
      </form>
    </div>
  );
}
