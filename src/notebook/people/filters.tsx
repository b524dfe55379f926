import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { ATTRIBUTES } from "../../domain/person/attributes.ts";
import { type Day, addMonths } from "../../domain/history/day.ts";
import { labelKey } from "../../domain/person/label.ts";
import {
  FIXED,
  type FixedKey,
  parsePeopleQuery,
  type QueryKey,
  valuesOf,
  withValues,
} from "../../domain/matching/people-query.ts";
import type { Person } from "../../domain/person/person.ts";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say, sayDay } from "../../ui/words/words.ts";
import { columnWords } from "./cell-words.tsx";
import * as style from "./filters.module.css";
import * as toolsStyle from "./tools.module.css";

interface Properties {
  readonly query: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly today: Day;
  readonly onQuery: (query: string) => void;
}

interface Option {
  readonly value: string;
  readonly words: string;
}

function fixedWords(key: FixedKey, value: string): string {
  if ((ATTRIBUTES as readonly string[]).includes(key)) return say(`answer_${value as "yes"}`);
  if (key === "outlook" && value !== "hiring") return say(`outlook_${value as "steady"}`);
  return say(`people_${key as "due"}_${value as "yes"}`);
}

function fixedOptions(key: FixedKey): readonly Option[] {
  return FIXED[key].map((value) => ({ value, words: fixedWords(key, value) }));
}

/** Every label of the people, each in one spelling. */
function labelsOf(people: ReadonlyMap<string, Person>): readonly Option[] {
  const found = new Map<string, string>();
  for (const { labels } of people.values())
    for (const label of labels ?? []) if (!found.has(labelKey(label))) found.set(labelKey(label), label);
  return [...found.values()].toSorted((a, b) => a.localeCompare(b)).map((label) => ({ value: label, words: label }));
}

/** How long ago each of these days is asked for, in months. */
const SINCE: Readonly<Record<DayKey, readonly number[]>> = { last: [6, 12], seen: [], added: [1, 6] };
const BEFORE: Readonly<Record<DayKey, readonly number[]>> = { last: [12, 36], seen: [6, 12, 24], added: [1, 6] };

type DayKey = "last" | "seen" | "added";

function dayOptions(key: DayKey, today: Day): readonly Option[] {
  const day = (months: number): Day => addMonths(today, -months);
  return [
    ...SINCE[key].map((months) => ({
      value: `>=${day(months)}`,
      words: say("people_since", sayDay(day(months))),
    })),
    ...BEFORE[key].map((months) => ({
      value: `<${day(months)}`,
      words: say("people_seenBefore", sayDay(day(months))),
    })),
    ...(key === "last" ? [{ value: "none", words: say("people_last_none") }] : []),
  ];
}

function messageOptions(): readonly Option[] {
  return [
    ...[10, 50, 100].map((count) => ({ value: `>${count}`, words: say("people_moreThan", count) })),
    { value: "0", words: say("people_messages_none") },
  ];
}

/** What the filters of these groups are about, beside those with options of their own. */
const WORK = ["target", "outlook"] as const satisfies readonly FixedKey[];
const BETWEEN = ["evidence", "knows", "exchange", "degree"] as const satisfies readonly FixedKey[];

/** The filters: each writes its word into the query, so that what is typed and what is pressed are one. */
export function Filters({ query, people, today, onQuery }: Properties) {
  const parsed = parsePeopleQuery(query);
  const labels = useMemo(() => labelsOf(people), [people]);
  const verdicts = valuesOf(parsed, "verdict");

  function select(key: QueryKey, title: string, options: readonly Option[], without = say("people_any")) {
    const values = valuesOf(parsed, key);
    const value = values.join(" ");
    const isWritten = values.length > 0 && !options.some((option) => option.value === value);
    return (
      <SelectField
        key={key}
        label={title}
        value={value}
        options={[
          ["", without],
          ...(isWritten ? [[value, values.join(", ")] as const] : []),
          ...options.map((option) => [option.value, option.words] as const),
        ]}
        onValue={(chosen) => onQuery(withValues(query, key, chosen === "" ? [] : [chosen]))}
      />
    );
  }

  function fixed(key: FixedKey) {
    return select(key, say(`people_filter_${key as "due"}`), fixedOptions(key));
  }
  function group(name: "answers" | "work" | "between" | "kept", filters: readonly ComponentChildren[]) {
    return (
      <fieldset class={style.peopleGroup}>
        <legend>{say(`people_group_${name}`)}</legend>
        <div class={style.peopleSelects}>{filters}</div>
      </fieldset>
    );
  }

  return (
    <section class={toolsStyle.peopleTool} aria-label={say("people_filters")}>
      <fieldset class={style.peopleVerdicts}>
        <legend class="label">{columnWords("verdict")}</legend>
        {FIXED.verdict.map((kind) => (
          <label key={kind} class="tick">
            <input
              type="checkbox"
              checked={verdicts.includes(kind)}
              onChange={({ currentTarget: { checked } }) => {
                const others = verdicts.filter((other) => other !== kind);
                onQuery(withValues(query, "verdict", checked ? [...others, kind] : others));
              }}
            />
            <span>{say(`people_verdict_${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class={style.peopleGroups}>
        {group(
          "answers",
          ATTRIBUTES.map((attribute) => select(attribute, columnWords(attribute), fixedOptions(attribute))),
        )}
        {group("work", WORK.map(fixed))}
        {group("between", [
          select("last", columnWords("last"), dayOptions("last", today)),
          select("messages", columnWords("messages"), messageOptions()),
          ...BETWEEN.map(fixed),
        ])}
        {group("kept", [
          select("label", columnWords("labels"), labels),
          fixed("due"),
          select("added", columnWords("added"), dayOptions("added", today)),
          select("seen", columnWords("seen"), dayOptions("seen", today)),
          select(
            "aside",
            say("people_filter_aside"),
            // Who is set aside is left out unless asked for.
            fixedOptions("aside").filter(({ value }) => value !== "no"),
            say("people_aside_no"),
          ),
        ])}
      </div>
      <p class="hint">{say("people_filtersHint")}</p>
    </section>
  );
}
