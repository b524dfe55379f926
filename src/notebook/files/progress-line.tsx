import { say, type Word } from "../../ui/words.ts";
import type { Step } from "./protocol.ts";

const WORDS: Readonly<Record<Step, Word>> = {
  reading: "files_reading",
  comparing: "files_comparing",
  writing: "files_writing",
  undoing: "files_undoing",
  unlocking: "files_unlocking",
  locking: "files_locking",
  packing: "files_packing",
};

interface Properties {
  readonly step: Step;
  readonly done: number | undefined;
  readonly onCancel: () => void;
}

/** What is going on, how far it is where that is known, and the way out. */
export function ProgressLine({ step, done, onCancel }: Properties) {
  return (
    <div class="progress">
      <p id="files-step" role="status">
        {say(WORDS[step])}
      </p>
      <progress aria-labelledby="files-step" max={1} {...(done !== undefined && { value: done })} />
      <button type="button" onClick={onCancel}>
        {say("files_cancel")}
      </button>
    </div>
  );
}
