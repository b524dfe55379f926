import { changeOrganization, keepOrganization } from "../../database/stores/organizations.ts";
import type { AnswerValue } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Command } from "../../domain/person/command.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import { organizationFrom } from "../../domain/organization/organization.ts";
import type { Path } from "../../domain/person/path.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { Part } from "../controls/part.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useDraft } from "../state/use-draft.ts";
import { say } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly referralContext: ReferralContext;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

const VALUES: readonly AnswerValue[] = ["yes", "no", "unknown"];

function PathRow({
  path,
  organization,
  today,
  onCommand,
}: {
  path: Path;
  organization: string;
  today: Day;
  onCommand: Properties["onCommand"];
}) {
  return (
    <li class="line">
      <span class="line-text">
        <bdi>{path.hirer.name}</bdi> · <bdi>{organization}</bdi>
      </span>
      <SelectField
        label={say("pathCredible", path.hirer.name)}
        isLabelHidden
        value={path.credible?.value ?? "unknown"}
        options={VALUES.map((value) => [value, say(`credible_${value}`)] as const)}
        onValue={(value) => onCommand({ kind: "answerPath", id: path.id, value, on: today })}
      />
      <button
        type="button"
        class="quiet"
        aria-label={say("removePath", path.hirer.name)}
        onClick={() => onCommand({ kind: "removePath", id: path.id })}
      >
        {say("remove")}
      </button>
    </li>
  );
}

/** Whom the person knows: hirers at organizations, and whether the person is credible with each. */
export function PathsPart({ person, referralContext, today, onCommand }: Properties) {
  const draft = useDraft(person, "path", { hirer: "", place: textOf(person, "organization"), opening: "" });
  const { hirer, place, opening } = draft.fields;
  const paths = Object.values(person.paths ?? {});

  async function add(): Promise<void> {
    const fresh = organizationFrom({ name: place.trim() }, crypto.randomUUID(), today);
    const organization = await keepOrganization({ name: fresh.name }, fresh);
    if (opening.trim() !== "") {
      const made = { id: crypto.randomUUID(), title: opening.trim(), on: today, source: "user" };
      await changeOrganization(
        organization.id,
        (kept) => kept && { ...kept, openings: { ...kept.openings, [made.id]: made } },
      );
    }
    onCommand({
      kind: "addPath",
      path: { id: crypto.randomUUID(), organization: organization.id, hirer: { name: hirer.trim() }, on: today },
    });
    draft.clear();
  }

  return (
    <Part title={say("pathsTitle")} count={paths.length} isOpen={draft.wasLeft}>
      <ul class="lines">
        {paths.map((path) => (
          <PathRow
            key={path.id}
            path={path}
            organization={referralContext.organizations.get(path.organization)?.name ?? ""}
            today={today}
            onCommand={onCommand}
          />
        ))}
      </ul>
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
          list="organizations"
          text={place}
          onText={(text) => draft.set({ place: text })}
        />
        <datalist id="organizations">
          {[...referralContext.organizations.values()].map(({ id, name }) => (
            <option key={id}>{name}</option>
          ))}
        </datalist>
        <TextField label={say("pathOpening")} text={opening} onText={(text) => draft.set({ opening: text })} />
        <button type="submit">{say("add")}</button>
      </form>
    </Part>
  );
}
