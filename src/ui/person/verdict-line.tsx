import type { Answers, Attribute } from "../../domain/person/attributes.ts";
import type { Day } from "../../domain/history/day.ts";
import { VERDICT_SHAPES } from "../../domain/person/sign.ts";
import { judge, type Verdict } from "../../domain/person/verdict.ts";
import { PipRow } from "../controls/pips.tsx";
import { Shapes } from "../controls/shapes.tsx";
import { say, sayList } from "../words/words.ts";
import * as style from "./verdict-line.module.css";

/** The verdict in a few words, e.g. "Short of 2". */
export function verdictWords(verdict: Verdict): string {
  if (verdict.kind === "short") return say("verdict_short", verdict.missing.length);
  if (verdict.kind === "unsure") return say("verdict_unsure", verdict.missing.length);
  return say(`verdict_${verdict.kind}`);
}

function listed(attributes: readonly Attribute[]): string {
  return sayList(attributes.map((attribute) => say(`attribute_${attribute}`)));
}

function reasons(verdict: Verdict): string[] {
  const due = verdict.kind !== "untagged" && verdict.due.length > 0 ? [say("verdictDue", listed(verdict.due))] : [];
  switch (verdict.kind) {
    case "untagged":
      return [say("verdictUntagged")];
    case "ready":
      return due.length > 0 ? due : [say("verdictReady")];
    case "short":
      return [say("verdictMissing", listed(verdict.missing)), ...due];
    case "unsure":
      return [say("verdictToFindOut", listed(verdict.missing)), ...due];
  }
}

/** The verdict over five answers: shape, words, pips, and what it rests on. */
export function VerdictLine({ answers, today }: { readonly answers: Answers; readonly today: Day }) {
  const verdict = judge(answers, today);
  return (
    <section class={`${style.verdict} is-${verdict.kind}`} aria-live="polite">
      <p class={style.verdictWords}>
        <span class={style.verdictShape}>
          <Shapes shapes={VERDICT_SHAPES[verdict.kind]} size={14} />
        </span>
        {verdictWords(verdict)}
        <PipRow answers={answers} size={14} />
      </p>
      {reasons(verdict).map((reason) => (
        <p key={reason} class={style.verdictReason}>
          {reason}
        </p>
      ))}
    </section>
  );
}
