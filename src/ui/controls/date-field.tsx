import type { Day } from "../../domain/history/day.ts";

interface Properties {
  readonly label: string;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** A calendar day, by the browser's own picker; an emptied field keeps the day before. */
export function DateField({ label, day, onDay }: Properties) {
  return (
    <label class="date">
      <span class="label">{label}</span>
      <input
        type="date"
        required
        value={day}
        onChange={({ currentTarget: { value } }) => value !== "" && onDay(value)}
      />
    </label>
  );
}
