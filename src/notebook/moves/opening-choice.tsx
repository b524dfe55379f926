import type { Opening } from "../../domain/organization/organization.ts";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say } from "../../ui/words/words.ts";

interface Properties {
  readonly openings: readonly Opening[];
  /** The id of the opening, or nothing. */
  readonly value: string;
  readonly onValue: (id: string) => void;
}

/** For which opening somebody was asked, if for one. */
export function OpeningChoice({ openings, value, onValue }: Properties) {
  return (
    <SelectField
      label={say("moves_opening")}
      isWide
      value={value}
      options={[["", say("moves_noOpening")], ...openings.map(({ id, title }) => [id, title] as const)]}
      onValue={onValue}
    />
  );
}
