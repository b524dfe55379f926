import { NOTE_CAP } from "../domain/person.ts";
import { say } from "./words.ts";

/** The private note of a person. Says so when a pasted text is longer than a note may be. */
export function NoteEditor({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  return (
    <label class="note">
      <span class="label">{say("noteLabel")}</span>
      <textarea
        id="note"
        rows={3}
        dir="auto"
        placeholder={say("notePlaceholder")}
        value={note}
        onInput={(event) => onNote(event.currentTarget.value)}
      />
      {note.length >= NOTE_CAP && <span class="hint">{say("noteCut", NOTE_CAP)}</span>}
    </label>
  );
}
