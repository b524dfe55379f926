import { useId } from "preact/hooks";
import type { Opening, Organization } from "../../domain/organization/organization.ts";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import { SelectField } from "../../ui/controls/select-field.tsx";

interface Properties {
  readonly organizations: readonly Organization[];
  readonly text: string;
  readonly isRequired: boolean;
  readonly onText: (text: string) => void;
}

/** An organization by its name; the kept ones are offered while typing. */
export function OrganizationField({ organizations, text, isRequired, onText }: Properties) {
  const list = useId();
  return (
    <div>
      <TextField
        label={say(isRequired ? "pathOrganization" : "moves_organizationOptional")}
        isRequired={isRequired}
        list={list}
        text={text}
        onText={onText}
      />
      <datalist id={list}>
        {organizations.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}

interface OpeningChoiceProperties {
  readonly openings: readonly Opening[];
  /** The id of the opening, or nothing. */
  readonly value: string;
  readonly onValue: (id: string) => void;
}

/** For which opening somebody was asked, if for one. */
export function OpeningChoice({ openings, value, onValue }: OpeningChoiceProperties) {
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
