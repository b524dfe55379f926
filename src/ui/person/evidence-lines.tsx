import type { Attribute } from "../../domain/person/attributes.ts";
import { lastEncounter } from "../../domain/person/encounter.ts";
import { authorityHint } from "../../domain/referral/authority-hint.ts";
import { type Evidence, evidenceBeside } from "../../domain/person/evidence.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { standingEvidence } from "../../domain/person/standing-evidence.ts";
import { say, sayCount, sayDay, sayList, sayMonth } from "../words/words.ts";
import * as style from "./evidence-lines.module.css";

/** Of the skills somebody endorsed so many are named. */
const MOST_SKILLS = 5;

function span({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === undefined && to === undefined) return say("evidence_spanUnknown");
  if (to === undefined) return say("evidence_spanFrom", sayMonth(from ?? ""));
  return from === undefined || from === to ? sayMonth(to) : say("evidence_span", sayMonth(from), sayMonth(to));
}

function messagesWords({ count, firstOn, lastOn, lastFrom }: Extract<Evidence, { readonly kind: "messages" }>): string {
  const [first, last] = [firstOn?.slice(0, 7), lastOn.slice(0, 7)];
  const messages = sayCount("evidence_messages", count);
  const counted =
    first === undefined || first === last ? messages : say("evidence_messagesSince", messages, sayMonth(first));
  return say(lastFrom ? `evidence_messagesLast_${lastFrom}` : "evidence_messagesLast", counted, sayMonth(last));
}

/** What one item says, in a sentence; endorsements are said together. */
export function evidenceSentence(item: Exclude<Evidence, { readonly kind: "endorsement" }>): string {
  switch (item.kind) {
    case "connected":
      return say("evidence_connected", sayDay(item.on));
    case "recommendation":
      return say(`evidence_recommendation_${item.from}`, sayDay(item.on));
    case "messages":
      return messagesWords(item);
    case "invitation":
      return item.text === undefined
        ? say(`evidence_invitation_${item.from}`, sayDay(item.on))
        : say("evidence_invitation_words", sayDay(item.on), item.text);
    case "overlap":
      return item.to === undefined
        ? say("evidence_overlap_now", item.organization)
        : say("evidence_overlap", item.organization, span(item));
    case "station":
      return say(`evidence_station_${item.as}`, item.organization, span(item));
    case "follow":
      return say("evidence_follow", item.organization);
    case "job":
      return say(`evidence_job_${item.as}`, item.title, item.organization, sayDay(item.on));
  }
}

function hint(person: Person): readonly string[] {
  const title = person.facts.title?.value ?? textOf(person, "headline");
  const kind = authorityHint(title);
  return kind ? [say(`evidence_hint_${kind}`, title)] : [];
}

/** What the user's files and the person's title say to one question, a sentence each; it never answers. */
export function evidenceWords(person: Person, attribute: Attribute): readonly string[] {
  const evidence = evidenceBeside(standingEvidence(person), attribute);
  const endorsed = (from: "them" | "me"): readonly string[] => {
    const skills = evidence.flatMap((item) => (item.kind === "endorsement" && item.from === from ? item.skill : []));
    if (skills.length === 0) return [];
    const more = skills.length > MOST_SKILLS ? ["…"] : [];
    return [say(`evidence_endorsement_${from}`, sayList([...skills.slice(0, MOST_SKILLS), ...more]))];
  };
  const others = evidence.filter((item) => item.kind !== "endorsement").map(evidenceSentence);
  const last = lastEncounter(person.encounters);
  return [
    ...(attribute === "hirer" ? hint(person) : []),
    // The user's own word on when they last met or talked.
    ...(attribute === "familiarity" && last ? [say(`evidence_${last.how}`, sayDay(last.on))] : []),
    ...others,
    ...endorsed("them"),
    ...endorsed("me"),
  ];
}

/** The quiet lines under a question. */
export function EvidenceLines({ id, lines }: { readonly id: string; readonly lines: readonly string[] }) {
  return (
    <ul id={id} class={style.evidence}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
