import { useId, useState } from "preact/hooks";
import { changeOrganization, keepOrganization } from "../../database/stores/organizations.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Organization, organizationFrom } from "../../domain/organization/organization.ts";
import type { Command } from "../../domain/person/command.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { TextField } from "../controls/text-field.tsx";
import { type Drafting, useDraft } from "../state/use-draft.ts";
import { say } from "../words/words.ts";

/** What is typed of a path before it is one. */
interface PathDraft extends Readonly<Record<string, string>> {
  readonly hirer: string;
  readonly place: string;
  readonly opening: string;
}

/** A path half typed, the person's own organization proposed; `form` tells one form of theirs from another. */
export function usePathDraft(person: Person, form: string): Drafting<PathDraft> {
  return useDraft<PathDraft>(person, form, { hirer: "", place: textOf(person, "organization"), opening: "" });
}

interface Properties {
  readonly draft: Drafting<PathDraft>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly today: Day;
  /** Whether an opening may be named too. */
  readonly hasOpening: boolean;
  readonly onCommand: (command: Command) => void;
}

/** Whom somebody knows, and where: keeps the organization and adds the path. */
export function PathForm({ draft, organizations, today, hasOpening, onCommand }: Properties) {
  const { hirer, place, opening } = draft.fields;
  const list = useId();
  // There before the press: pressed twice it is one path.
  const [id, setId] = useState<string>(() => crypto.randomUUID());

  async function add(): Promise<void> {
    const fresh = organizationFrom({ name: place.trim() }, crypto.randomUUID(), today);
    const organization = await keepOrganization({ name: fresh.name }, fresh);
    if (opening.trim() !== "") {
      const made = { id, title: opening.trim(), on: today, source: "user" };
      await changeOrganization(
        organization.id,
        (kept) => kept && { ...kept, openings: { ...kept.openings, [made.id]: made } },
      );
    }
    onCommand({
      kind: "addPath",
      path: { id, organization: organization.id, hirer: { name: hirer.trim() }, on: today },
    });
    setId(crypto.randomUUID());
    draft.clear();
  }

  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (hirer.trim() !== "" && place.trim() !== "") void add();
      }}
    >
      <TextField label={say("pathHirer")} isRequired text={hirer} onText={(text) => draft.set({ hirer: text })} />
      <TextField
        label={say("pathOrganization")}
        isRequired
        list={list}
        text={place}
        onText={(text) => draft.set({ place: text })}
      />
      <datalist id={list}>
        {[...organizations.values()].map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
      {hasOpening && (
        <TextField label={say("pathOpening")} text={opening} onText={(text) => draft.set({ opening: text })} />
      )}
      <button type="submit">{say("add")}</button>
    </form>
  );
}
