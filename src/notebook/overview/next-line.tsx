import type { NextStep } from "../../domain/referral/next-step.ts";
import { textOf } from "../../domain/person/person.ts";
import { say, sayCount, sayList } from "../../ui/words/words.ts";
import { hashOf, personAddress } from "../address.ts";
import * as style from "./next-line.module.css";

function nextWords(step: NextStep): string {
  switch (step.kind) {
    case "ask":
      return say("overview_next_ask", textOf(step.person, "name"), step.organization.name);
    case "question": {
      const question = say(`question_${step.attribute}`);
      return say("overview_next_question", textOf(step.person, "name"), step.organization.name, question);
    }
    case "sort":
      return sayCount("overview_next_sort", step.count);
    case "nowhere": {
      const names = step.hiring.map(({ name }) => name);
      if (names.length === 0) return say("overview_next_nowhere");
      return say("overview_next_nowhereAt", sayList(names, "conjunction"));
    }
    case "steps": {
      const missing = sayList(step.missing.map((attribute) => say(`attribute_${attribute}`)));
      return say("overview_next_steps", textOf(step.person, "name"), step.organization.name, missing);
    }
    case "due":
      return sayCount("overview_next_due", step.count);
    case "moves":
    case "rest":
      return say(`overview_next_${step.kind}`);
  }
}

/** Where a step is taken, and the words of the link there; nothing leads anywhere when nothing presses. */
function wayTo(step: NextStep): { readonly address: string; readonly words: string } | undefined {
  switch (step.kind) {
    case "ask":
    case "question":
    case "steps":
      return { address: personAddress(step.person.id), words: say("overview_open", textOf(step.person, "name")) };
    case "sort":
      return { address: hashOf("people/sort"), words: say("overview_toSort") };
    case "nowhere":
      return { address: hashOf("organizations"), words: say("overview_toOrganizations") };
    case "due":
    case "moves":
      return { address: hashOf("steps"), words: say("overview_toMoves") };
    case "rest":
      return undefined;
  }
}

/** What to do next, in a sentence, and the way there. */
export function NextLine({ step }: { readonly step: NextStep }) {
  const way = wayTo(step);
  return (
    <div class={style.nextStep}>
      <p>{nextWords(step)}</p>
      {way && (
        <a class={style.nextWay} href={way.address}>
          {way.words}
        </a>
      )}
    </div>
  );
}
