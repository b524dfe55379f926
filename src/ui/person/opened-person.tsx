import type { Person } from "../../domain/person/person.ts";
import { BackBar } from "../controls/back-bar.tsx";
import { PersonEditor } from "./person-editor.tsx";
import { say } from "../words/words.ts";

/** Somebody kept, opened from a list, with the way back to it. */
export function OpenedPerson({ person, onBack }: { readonly person: Person; readonly onBack: () => void }) {
  return (
    <>
      <BackBar onBack={onBack} address={person.addresses[0]}>
        {say("back")}
      </BackBar>
      <PersonEditor key={person.id} found={{ person, isKept: true }} onKept={() => undefined} />
    </>
  );
}
