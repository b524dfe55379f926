import type { Attribute } from "../../domain/person/attributes.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import { pathsTo } from "../../domain/referral/verdict-at.ts";
import { VERDICT_SHAPES } from "../../domain/person/sign.ts";
import type { Verdict } from "../../domain/person/verdict.ts";
import { Shapes } from "../controls/shapes.tsx";
import { say, sayList } from "../words/words.ts";
import * as style from "./verdict-line.module.css";

/** Names of places, at most so many in one verdict. */
const MOST_PLACES = 2;

/** At whom a person can refer the user: the organizations where they are known, else the hirers there. */
function readyWords(
  person: Person,
  at: readonly string[],
  organizations: ReadonlyMap<string, Pick<Organization, "name">>,
): string {
  const places = at.flatMap((id) => organizations.get(id)?.name ?? []).slice(0, MOST_PLACES);
  if (places.length > 0) return say("verdict_readyAt", sayList(places, "conjunction"));
  const hirers = at.flatMap((id) => pathsTo(person, id)[0]?.hirer.name ?? []).slice(0, MOST_PLACES);
  return say("verdict_readyTo", sayList(hirers, "conjunction"));
}

/** The verdict on a person in a few words, e.g. "Short of 2" or "Can refer you at Quillfern Labs". */
export function personVerdictWords(
  person: Person,
  verdict: Verdict,
  organizations: ReadonlyMap<string, Pick<Organization, "name">>,
): string {
  return verdict.kind === "ready" ? readyWords(person, verdict.at, organizations) : verdictWords(verdict);
}

/** The verdict at an organization that is named beside it, in a few words. */
export function verdictWords(verdict: Verdict): string {
  if (verdict.kind === "short") return say("verdict_short", verdict.missing.length);
  if (verdict.kind === "unsure") return say("verdict_unsure", verdict.missing.length);
  return say(verdict.kind === "ready" ? "canReferHere" : `verdict_${verdict.kind}`);
}

function listed(attributes: readonly Attribute[]): string {
  return sayList(attributes.map((attribute) => say(`attribute_${attribute}`)));
}

function reasons(verdict: Verdict): string[] {
  const due = verdict.kind !== "untagged" && verdict.due.length > 0 ? [say("verdictDue", listed(verdict.due))] : [];
  switch (verdict.kind) {
    case "untagged":
      return [say("verdictUntagged")];
    case "unplaced":
      return [say("verdictUnplaced"), ...due];
    case "ready":
      return due.length > 0 ? due : [say("verdictReady")];
    case "short":
      return [say("verdictMissing", listed(verdict.missing)), ...due];
    case "unsure":
      return [say("verdictToFindOut", listed(verdict.missing)), ...due];
  }
}

interface Properties {
  readonly verdict: Verdict;
  /** The verdict in a few words. */
  readonly words: string;
}

/** The verdict: shape, words, and what it rests on, a line each. */
export function VerdictLine({ verdict, words }: Properties) {
  const why = reasons(verdict).join(" ");
  return (
    <section class={`${style.verdict} is-${verdict.kind}`} aria-live="polite">
      <p class={style.verdictWords}>
        <span class={style.verdictShape}>
          <Shapes shapes={VERDICT_SHAPES[verdict.kind]} size={14} />
        </span>
        <span class={style.verdictText} title={words}>
          {words}
        </span>
      </p>
      <p class={style.verdictReason} title={why}>
        {why}
      </p>
    </section>
  );
}
