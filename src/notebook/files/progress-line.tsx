import { say, type Word } from "../../ui/words.ts";
import type { Report } from "./protocol.ts";

type Step = Extract<Report, { readonly kind: "progress" }>["step"];

const WORDS: Readonly<Record<Step, Word>> = {
  reading: "files_reading",
  comparing: "files_comparing",
  writing: "files_writing",
  undoing: "files_undoing",
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
