import { useId } from "preact/hooks";
import type { Organization } from "../../domain/organization.ts";
import { say } from "../../ui/words.ts";

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
      <label>
        <span class="label">{say(isRequired ? "pathOrganization" : "moves_organizationOptional")}</span>
        <input
          type="text"
          dir="auto"
          required={isRequired}
          list={list}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {organizations.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
