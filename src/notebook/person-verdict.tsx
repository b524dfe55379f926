import type { Organization } from "../domain/organization/organization.ts";
import type { Person } from "../domain/person/person.ts";
import { standingOf } from "../domain/referral/verdict-at.ts";
import { today } from "../today.ts";
import { PipRow } from "../ui/controls/pips.tsx";
import { personVerdictWords } from "../ui/person/verdict-line.tsx";
import { useNetwork } from "./network.tsx";

const NONE: ReadonlyMap<string, Organization> = new Map();

/** The verdict on a person in a line of others: its words and its pips. */
export function PersonVerdict({ person }: { readonly person: Person }) {
  const organizations = useNetwork()?.organizations ?? NONE;
  const { answers, verdict } = standingOf(person, today());
  return (
    <>
      {personVerdictWords(person, verdict, organizations)} <PipRow answers={answers} />
    </>
  );
}
