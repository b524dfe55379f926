import { type AnswerValue, ATTRIBUTES, type Attribute } from "../../domain/person/attributes.ts";
import type { Person } from "../../domain/person/person.ts";
import { PIP_SHAPES } from "../../domain/person/sign.ts";
import { standingOf } from "../../domain/referral/verdict-at.ts";
import { PipRow } from "../../ui/controls/pips.tsx";
import { Shapes } from "../../ui/controls/shapes.tsx";
import { personVerdictWords } from "../../ui/person/verdict-line.tsx";
import { say, sayDay, sayList, sayNumber } from "../../ui/words/words.ts";
import type { TableAround } from "./column.ts";
import { type ColumnId, columnOf } from "./columns.ts";
import * as style from "./cell-words.module.css";

const WORDS = { say, sayDay, sayList, sayNumber };

function isAttribute(id: ColumnId): id is Attribute {
  return (ATTRIBUTES as readonly string[]).includes(id);
}

/** The heading of a column. */
export function columnWords(id: ColumnId): string {
  return isAttribute(id) ? say(`attribute_${id}`) : say(`people_column_${id}`);
}

function AnswerCell({ value }: { readonly value: AnswerValue | undefined }) {
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
  if (isAttribute(id)) return <AnswerCell value={standingOf(person, around.today).answers[id]?.value} />;
  const { wordsOf } = columnOf(id);
  if (wordsOf) return <bdi>{wordsOf(person, around, WORDS)}</bdi>;
  const { answers, verdict } = standingOf(person, around.today);
  const words = personVerdictWords(person, verdict, around.organizations);
  return (
    <span title={words} class={`${style.peopleVerdict} is-${verdict.kind}`}>
      {verdict.kind !== "untagged" && <PipRow answers={answers} size={11} />} {words}
    </span>
  );
}
