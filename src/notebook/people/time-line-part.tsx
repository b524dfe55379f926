import { useEffect, useMemo, useState } from "preact/hooks";
import { type Activity, timeLineOf } from "../../database/journal/time-line.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import { type RecordedDay, recordedDays } from "../../domain/referral/recorded-days.ts";
import { dayOf } from "../../today.ts";
import { say, sayDay, sayMonth } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import { groupWords } from "./activity-words.ts";
import { evidenceSentence } from "../../ui/person/evidence-lines.tsx";
import * as style from "./time-line-part.module.css";

/** What a day was, in words, as the records have it. */
function recordedWords(day: RecordedDay, organizations: ReadonlyMap<string, Organization>): string {
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
    case "encounter":
      return say(`time_${day.encounter.how}`);
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

interface Line {
  readonly on: Day;
  readonly words: string;
}

const MOST_LINES = 20;

function journalLines(activities: readonly Activity[]): readonly Line[] {
  const groups = new Map<string, Activity[]>();
  for (const activity of activities) {
    const group = groups.get(activity.group);
    if (group) group.push(activity);
    else groups.set(activity.group, [activity]);
  }
  return [...groups.values()]
    .map((group) => ({ on: dayOf(new Date(group[0]?.at ?? "")), words: groupWords(group) }))
    .filter(({ words }) => words !== "");
}

/** What the journal tells already, by field and day. */
function told(activities: readonly Activity[]): ReadonlySet<string> {
  return new Set(
    activities.flatMap(({ at, change, store, what }) => {
      const on = dayOf(new Date(at));
      if (change) return [`${change.field} ${on}`];
      // With a person come all their answers and paths, which are worth a line of their own.
      return store === "people" && what === "made" ? [`addedOn ${on}`] : [];
    }),
  );
}

function linesOf(
  activities: readonly Activity[],
  person: Person,
  { exchanges, asks }: Pick<Network, "exchanges" | "asks">,
  organizations: ReadonlyMap<string, Organization>,
): readonly Line[] {
  const known = told(activities);
  const own = <T extends { readonly person?: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.person === person.id);
  const recorded = recordedDays(person, own(exchanges), own(asks))
    .filter(({ field, on }) => field === undefined || !known.has(`${field} ${on}`))
    .map((day) => ({ on: day.on, words: recordedWords(day, organizations) }));
  // The order within a day is the journal's, newest first.
  return [...journalLines(activities), ...recorded].toSorted((a, b) => (a.on < b.on ? 1 : Number(a.on > b.on) * -1));
}

function byDay(lines: readonly Line[]): readonly (readonly [Day, readonly string[]])[] {
  const days = new Map<Day, string[]>();
  for (const { on, words } of lines) {
    const day = days.get(on) ?? [];
    if (!day.includes(words)) day.push(words);
    days.set(on, day);
  }
  return [...days];
}

/** What happened between the user and a person, newest first: the journal's 30 days, before them the days the records speak of. */
export function TimeLinePart({ person, network }: { readonly person: Person; readonly network: Network }) {
  const [activities, setActivities] = useState<readonly Activity[]>([]);
  const [isWhole, setIsWhole] = useState(false);
  const { exchanges, asks, organizations } = network;
  useEffect(() => {
    let isGone = false;
    void timeLineOf(person.id).then(
      (read) => !isGone && setActivities(read),
      () => undefined,
    );
    return () => void (isGone = true);
  }, [person, exchanges, asks]);
  const lines = useMemo(
    () => linesOf(activities, person, { exchanges, asks }, organizations),
    [activities, person, exchanges, asks, organizations],
  );
  return (
    <section class={style.timeLine} aria-labelledby="time-line">
      <h2 id="time-line">{say("time_title")}</h2>
      <dl>
        {byDay(isWhole ? lines : lines.slice(0, MOST_LINES)).map(([day, all]) => (
          <div key={day}>
            <dt>{day.length === 10 ? sayDay(day) : sayMonth(day)}</dt>
            {all.map((words) => (
              <dd key={words} dir="auto">
                {words}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {!isWhole && lines.length > MOST_LINES && (
        <button type="button" class="quiet" onClick={() => setIsWhole(true)}>
          {say("time_all")}
        </button>
      )}
    </section>
  );
}
