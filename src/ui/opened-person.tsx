import type { Person } from "../domain/person.ts";
import { PersonEditor } from "./person-editor.tsx";
import { say } from "./words.ts";

/** Somebody kept, opened from a list, with the way back to it. */
export function OpenedPerson({ person, onBack }: { readonly person: Person; readonly onBack: () => void }) {
  return (
    <>
      <nav class="back">
        <button type="button" class="quiet" onClick={onBack}>
          {say("back")}
        </button>
        {person.addresses.slice(0, 1).map((address) => (
          <a key={address} href={address} target="_blank" rel="noreferrer">
            {say("openProfile")}
          </a>
        ))}
      </nav>
      <PersonEditor key={person.id} person={person} isKept onKept={() => undefined} />
    </>
  );
}
