import { useEffect, useRef, useState } from "preact/hooks";
import { say, type Word } from "../../ui/words/words.ts";
import type { Step } from "./protocol.ts";
import * as style from "./progress-line.module.css";

/** Seconds after which somebody waiting is asked; each time they go on, twice as many pass until the next. */
const FIRST_ASKED_AFTER = 10;

/** Asks whether to go on once work has taken long. The work goes on meanwhile: an answer costs it nothing. */
function usePatience(isWaiting: boolean): {
  readonly askedAfter: number | undefined;
  readonly goOn: () => void;
} {
  const [limit, setLimit] = useState(FIRST_ASKED_AFTER);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    setIsAsking(false);
    if (!isWaiting) {
      setLimit(FIRST_ASKED_AFTER);
      return;
    }
    const timer = setTimeout(() => setIsAsking(true), limit * 1000);
    return () => clearTimeout(timer);
  }, [isWaiting, limit]);
  return { askedAfter: isWaiting && isAsking ? limit : undefined, goOn: () => setLimit(limit * 2) };
}

const WORDS: Readonly<Record<Step, Word>> = {
  reading: "files_reading",
  comparing: "files_comparing",
  writing: "files_writing",
  undoing: "files_undoing",
  unlocking: "files_unlocking",
  locking: "files_locking",
  packing: "files_packing",
};

/** What is begun in such a step is brought to its end: it is undone as a whole afterwards, not left half-way. */
export function isWrite(step: Step): boolean {
  return step === "writing" || step === "undoing";
}

interface Properties {
  readonly step: Step;
  readonly done: number | undefined;
  readonly onCancel: () => void;
}

function longWords(step: Step, seconds: number, done: number): string {
  const [after, share] = [
    new Intl.NumberFormat().format(seconds),
    new Intl.NumberFormat(undefined, { style: "percent" }),
  ];
  if (step === "comparing") return say("files_longComparing", after);
  return say("files_longReading", after, share.format(done));
}

/**
 * What is going on, how far it is where that is known, and the way out. Reading a file that takes long asks whether to go on: nothing is
 * written before the preview, so stopping leaves nothing.
 */
export function ProgressLine({ step, done, onCancel }: Properties) {
  const { askedAfter, goOn } = usePatience(step === "reading" || step === "comparing");
  const [asked, setAsked] = useState("");
  const wayOut = useRef<HTMLButtonElement>(null);
  // The question is said once, as things stood then; the bar moves on.
  useEffect(() => setAsked(askedAfter === undefined ? "" : longWords(step, askedAfter, done ?? 0)), [askedAfter]);
  return (
    <div class={style.progress}>
      <p id="files-step" role="status">
        {say(WORDS[step])}
      </p>
      <progress aria-labelledby="files-step" max={1} {...(done !== undefined && { value: done })} />
      {!isWrite(step) && (
        <button type="button" ref={wayOut} onClick={onCancel}>
          {say(asked === "" ? "files_cancel" : "files_stop")}
        </button>
      )}
      <p id="files-asked" role="alert">
        {asked}
      </p>
      {asked !== "" && (
        <button
          type="button"
          aria-describedby="files-asked"
          onClick={() => {
            goOn();
            // This button goes; whoever pressed it stays at the other one.
            wayOut.current?.focus();
          }}
        >
          {say("files_goOn")}
        </button>
      )}
    </div>
  );
}
