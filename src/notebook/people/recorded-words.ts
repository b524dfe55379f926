import type { Organization } from "../../domain/organization/organization.ts";
import type { RecordedDay } from "../../domain/referral/recorded-days.ts";
import { evidenceSentence } from "../../ui/person/evidence-lines.tsx";
import { say } from "../../ui/words/words.ts";

/** What a day was, in words, as the records have it. */
export function recordedWords(day: RecordedDay, organizations: ReadonlyMap<string, Organization>): string {
  const nameOf = (id: string): string => organizations.get(id)?.name ?? say("time_somewhere");
  switch (day.kind) {
    case "added":
      return say("time_added");
    case "answer":
      return say("time_answer", say(`attribute_${day.attribute}`), say(`answer_${day.answer.value}`));
    case "path":
      return say("time_path_made", day.path.hirer.name);
    case "experience":
      return say("time_experience_made", day.experience.what);
    case "moved":
      return say("time_moved", day.news.from.name, day.news.to.name);
    case "exchangeFrom":
    case "exchangeUntil":
      return say(`time_${day.kind}`, say(`exchange_${day.exchange.kind}`), day.exchange.what);
    case "asked":
    case "closed":
      return say(`time_${day.kind}`, nameOf(day.ask.organization));
    case "evidence":
      return day.evidence.kind === "endorsement" ? "" : evidenceSentence(day.evidence);
  }
}
