import type { Person } from "../domain/person/person.ts";
import { standingOf } from "../domain/referral/verdict-at.ts";
import { today } from "../today.ts";
import { PipRow } from "../ui/controls/pips.tsx";
import { personVerdictWords } from "../ui/person/verdict-line.tsx";
import { useOrganizations } from "./network.tsx";

/** The verdict on a person in a line of others: its words and its pips. */
export function PersonVerdict({ person }: { readonly person: Person }) {
  const organizations = useOrganizations();
  const { answers, verdict } = standingOf(person, today());
  return (
    <>
      {personVerdictWords(person, verdict, organizations)} <PipRow answers={answers} />
    </>
  );
}
