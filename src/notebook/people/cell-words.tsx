import type { Attribute } from "../../domain/person/attributes.ts";
import { lastSeen } from "../../domain/matching/people-match.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { PIP_SHAPES } from "../../domain/person/sign.ts";
import { judge } from "../../domain/person/verdict.ts";
import { PipRow } from "../../ui/controls/pips.tsx";
import { Shapes } from "../../ui/controls/shapes.tsx";
import { verdictWords } from "../../ui/person/verdict-line.tsx";
import { say, sayDay, sayList } from "../../ui/words/words.ts";
import {
  type ColumnId,
  dueSince,
  evidenceKinds,
  headlineOf,
  isAttribute,
  outlookOf,
  type TableAround,
} from "./column.ts";

/** The heading of a column. */
export function columnWords(id: ColumnId): string {
  return isAttribute(id) ? say(`attribute_${id}`) : say(`people_column_${id}`);
}

/** What stands in a column of texts; empty where nothing is known. */
function cellWords(id: ColumnId, person: Person, around: TableAround): string {
  switch (id) {
    case "name":
    case "organization":
      return textOf(person, id);
    case "headline":
      return headlineOf(person);
    case "location":
      return person.facts.location?.value ?? "";
    case "outlook": {
      const outlook = outlookOf(person, around);
      return outlook ? say(`outlook_${outlook}`) : "";
    }
    case "degree":
      return person.facts.degree ? say(`people_degree_${person.facts.degree.value}`) : "";
    case "labels":
      return person.labels ? sayList(person.labels) : "";
    case "evidence":
      return person.evidence ? sayList(evidenceKinds(person).map((kind) => say(`people_evidence_${kind}`))) : "";
    case "due":
    case "seen":
    case "added": {
      const days = { due: dueSince, seen: lastSeen, added: () => person.addedOn };
      const day = days[id](person, around);
      return day === undefined ? "" : sayDay(day);
    }
    default:
      return "";
  }
}

function AnswerCell({ attribute, person }: { readonly attribute: Attribute; readonly person: Person }) {
  const value = person.answers[attribute]?.value;
  return (
    <>
      {value && <Shapes shapes={PIP_SHAPES[value]} size={14} />}
      <span class="for-screen-readers">{say(value ? `answer_${value}` : "people_notAnswered")}</span>
    </>
  );
}

/** What one cell shows; the name's is a link and the table's own. */
export function Cell({
  id,
  person,
  around,
}: {
  readonly id: ColumnId;
  readonly person: Person;
  readonly around: TableAround;
}) {
  if (isAttribute(id)) return <AnswerCell attribute={id} person={person} />;
  if (id !== "verdict") return <bdi>{cellWords(id, person, around)}</bdi>;
  const verdict = judge(person.answers, around.today);
  return (
    <span class={`people-verdict is-${verdict.kind}`}>
      {verdict.kind !== "untagged" && <PipRow answers={person.answers} size={11} />} {verdictWords(verdict)}
    </span>
  );
}
