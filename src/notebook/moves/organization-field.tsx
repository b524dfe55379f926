import { useId } from "preact/hooks";
import type { Organization } from "../../domain/organization/organization.ts";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";

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
