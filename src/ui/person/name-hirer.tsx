import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { PathForm, usePathDraft } from "./path-form.tsx";
import * as style from "./name-hirer.module.css";

interface Properties {
  readonly person: Person;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

/** Asks in place, below the first question's *Yes*, whom the person knows and where; nobody has to say. */
export function NameHirer({ person, ...properties }: Properties) {
  return (
    <div id="whom" class={style.nameHirer}>
      <PathForm draft={usePathDraft(person, "nameHirer")} hasOpening={false} {...properties} />
    </div>
  );
}
