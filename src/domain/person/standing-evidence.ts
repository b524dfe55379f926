import type { Evidence } from "./evidence.ts";
import { type Person, textOf } from "./person.ts";

/** A person's evidence as it stands: what was tied to an organization they have left since says nothing any more. */
export function standingEvidence(person: Person): readonly Evidence[] {
  const places = [textOf(person, "organization"), person.facts.school?.value, person.volunteersAt];
  return (person.evidence ?? []).filter((item) => {
    const isTied = item.kind === "follow" || item.kind === "job" || item.kind === "station";
    return !isTied || places.includes(item.organization);
  });
}
