import { ANSWER_VALUES } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Command } from "../../domain/person/command.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import { Part } from "../controls/part.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { PathForm, usePathDraft } from "./path-form.tsx";
import { say } from "../words/words.ts";

interface Properties {
  readonly person: Person;
  readonly referralContext: ReferralContext;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

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
        options={ANSWER_VALUES.map((value) => [value, say(`credible_${value}`)] as const)}
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
  const draft = usePathDraft(person, "path");
  const paths = Object.values(person.paths ?? {});
  const { organizations } = referralContext;
  return (
    <Part name="paths" title={say("pathsTitle")} count={paths.length} isOpen={draft.wasLeft}>
      <ul class="lines">
        {paths.map((path) => (
          <PathRow
            key={path.id}
            path={path}
            organization={organizations.get(path.organization)?.name ?? ""}
            today={today}
            onCommand={onCommand}
          />
        ))}
      </ul>
      <PathForm draft={draft} organizations={organizations} today={today} hasOpening onCommand={onCommand} />
    </Part>
  );
}
