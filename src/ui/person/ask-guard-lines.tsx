import type { ComponentChildren } from "preact";
import type { Guard } from "../../domain/referral/ask-guard.ts";
import { concernWords, type GuardNames, smallerWords } from "./ask-guard-words.ts";
import { say } from "../words/words.ts";
import * as style from "./ask-guard-lines.module.css";

interface Properties {
  readonly guard: Guard;
  readonly names: GuardNames;
  /** A way to the smaller thing, where the surface has one. */
  readonly children?: ComponentChildren;
}

/** What to think of before an ask, said plainly, with the smaller thing that fits. It never forbids. */
export function AskGuardLines({ guard: { concerns, instead }, names, children }: Properties) {
  if (concerns.length === 0) return <p class="hint">{say("askGuard_fine")}</p>;
  return (
    <>
      <p class="label">{say("askGuard_title")}</p>
      <ul class={style.askConcerns}>
        {concerns
          .flatMap((concern) => concernWords(concern, names))
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
      {instead && (
        <p>
          {smallerWords(instead, names)} {children}
        </p>
      )}
    </>
  );
}
