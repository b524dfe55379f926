import { keepCommands } from "../../database/stores/person-commands.ts";
import type { Day } from "../../domain/history/day.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { PathForm, usePathDraft } from "../../ui/person/path-form.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";

interface Properties {
  readonly person: Person;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly onDone: () => void;
}

/** Names a hirer whom somebody knows, and where. */
export function HirerForm({ person, network, today, undoing, onDone }: Properties) {
  const draft = usePathDraft(person, "nameHirer");
  return (
    <PathForm
      draft={draft}
      organizations={network.organizations}
      today={today}
      hasOpening={false}
      onCommand={(command) =>
        void undoing
          .make(say("moves_didName", textOf(person, "name"), draft.fields.hirer.trim()), () =>
            keepCommands({ person, keptAs: person.id }, [command]),
          )
          .then((isDone) => isDone && onDone())
      }
    />
  );
}
