import type { Smaller } from "../../domain/referral/ask-guard.ts";
import { say } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";

/** Where the smaller thing is done, and the word for going there; nothing for what is done by waiting. */
export function smallerAction(
  smaller: Smaller,
  person: string,
  organization: string,
): { readonly address: string; readonly words: string } | undefined {
  switch (smaller.kind) {
    case "closeTheLoop":
      return { address: hashOf("moves", { ask: smaller.ask.id }), words: say("moves_doNote") };
    case "settle":
    case "confirm":
      return { address: hashOf("moves", { person, question: smaller.attribute }), words: say("moves_doAnswer") };
    case "exchange":
      return { address: hashOf("moves", { new: "exchange", person, organization }), words: say("moves_doExchange") };
    case "askWhomTheyKnow":
    case "introduction":
      return { address: hashOf("moves", { person }), words: say("moves_doNote") };
    case "askAboutHiring":
      return { address: hashOf("organizations", { organization }), words: say("moves_doNote") };
    case "wait":
      return undefined;
  }
}
