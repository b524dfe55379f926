import { NOTE_CAP } from "../../domain/text/text.ts";
import { useSharedText } from "../state/shared-text.ts";
import { say } from "../words/words.ts";
import * as style from "./note-editor.module.css";

interface Properties {
  readonly note: string;
  /** Hears the note as it is now, and what stood there before the key. */
  readonly onNote: (note: string, before: string) => void;
}

/** The private note of a person. Says so when a pasted text is longer than a note may be. */
export function NoteEditor({ note, onNote }: Properties) {
  const field = useSharedText<HTMLTextAreaElement>(note, onNote);
  return (
    <label class={style.note}>
      <span class="label">{say("noteLabel")}</span>
      <textarea id="note" rows={3} dir="auto" placeholder={say("notePlaceholder")} {...field} />
      {note.length >= NOTE_CAP && <span class="hint">{say("noteCut", NOTE_CAP)}</span>}
    </label>
  );
}
