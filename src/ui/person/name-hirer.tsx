import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Command } from "../../domain/person/command.ts";
import type { Person } from "../../domain/person/person.ts";
import { PathForm, usePathDraft } from "./path-form.tsx";

interface Properties {
  readonly person: Person;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly today: Day;
  readonly onCommand: (command: Command) => void;
}

/** Asks in place, where all five hold, whom the person knows and where. */
export function NameHirer({ person, ...properties }: Properties) {
  return <PathForm draft={usePathDraft(person, "nameHirer")} hasOpening={false} {...properties} />;
}
