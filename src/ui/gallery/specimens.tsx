import type { ComponentChild } from "preact";
import type { RefusalReason } from "../../database/connection/refusal.ts";
import { type Person } from "../../domain/person/person.ts";
import { NOTE_CAP } from "../../domain/text/text.ts";
import type { MarkableSite } from "../../domain/page/markable-sites.ts";
import { DateField } from "../controls/date-field.tsx";
import { ExchangesAndAsksPart } from "../person/exchanges-and-asks-part.tsx";
import { EmptyState } from "../controls/empty-state.tsx";
import { ExperiencesPart } from "../person/experiences-part.tsx";
import { RecoveryNotice } from "../notices/recovery-notice.tsx";
import type { SaveState } from "../state/person-store.ts";
import { KeysHelp } from "../controls/keys-help.tsx";
import { LabelsPart } from "../person/labels-part.tsx";
import { ForgetPart } from "../person/forget-part.tsx";
import { MarksSwitch } from "../controls/marks-switch.tsx";
import { MoveLine } from "../person/move-line.tsx";
import { NewsLine } from "../person/news-line.tsx";
import { NoteEditor } from "../person/note-editor.tsx";
import { OrganizationView } from "../organization/organization-view.tsx";
import { PanelButton } from "../controls/panel-button.tsx";
import { PathsPart } from "../person/paths-part.tsx";
import { PeopleSearch } from "../person/people-search.tsx";
import { PersonEditor } from "../person/person-editor.tsx";
import { PersonHead } from "../person/person-head.tsx";
import { PersonRow } from "../person/person-row.tsx";
import { QuestionsPart } from "../person/questions-part.tsx";
import { ReminderSwitch } from "../controls/reminder-switch.tsx";
import { SaveLine } from "../person/save-line.tsx";
import { judge } from "../../domain/person/verdict.ts";
import { VerdictLine, verdictWords } from "../person/verdict-line.tsx";
import { say } from "../words/words.ts";
import { ALONE, answers, BARE, DAY, DUE, PERSON, READY, SHORT, SURROUNDINGS, UNSURE } from "./invented.ts";

/** One part in one state, and what to press in it first to get there. */
export interface Specimen {
  readonly title: string;
  readonly part: ComponentChild;
  readonly press?: string;
}

const nothing = (): void => undefined;
const SITE: MarkableSite = { site: "linkedin", name: "LinkedIn", origins: [], host: /^$/, kinds: ["profile", "lists"] };
const marks = (isOn: boolean) => ({
  markedSites: () => Promise.resolve(isOn ? [SITE] : []),
  switchMarksOn: () => Promise.resolve(false),
  switchMarksOff: () => Promise.resolve(),
  markedKinds: () => Promise.resolve(["profile"] as const),
  switchKind: () => Promise.resolve(),
});

const row = (person: Person, verdict: string) => (
  <ul class="rows">
    <PersonRow person={person} verdict={verdict} answers={person.answers} onOpen={nothing} />
  </ul>
);

const QUESTIONS: readonly Specimen[] = [
  { title: "Questions, new", person: BARE },
  { title: "Questions, with hints and answers", person: PERSON },
  { title: "Questions, whom they know", person: { ...BARE, answers: READY } },
].map(({ title, person: about }) => ({
  title,
  part: <QuestionsPart person={about} organizations={SURROUNDINGS.organizations} onCommand={nothing} />,
}));

const VERDICTS: readonly Specimen[] = Object.entries({
  untagged: {},
  unplaced: READY,
  ready: READY,
  short: SHORT,
  unsure: UNSURE,
  due: DUE,
}).map(([title, answers]) => {
  const verdict = judge(answers, DAY, title === "ready" || title === "due" ? ["quillfern"] : []);
  const words = verdict.kind === "ready" ? say("verdict_readyAt", "Quillfern Labs") : verdictWords(verdict);
  return { title: `Verdict, ${title}`, part: <VerdictLine verdict={verdict} words={words} /> };
});

const MOVES: readonly Specimen[] = [
  [UNSURE, ALONE],
  [answers(["no", "yes", "yes", "yes", "yes"]), SURROUNDINGS],
  [answers(["no", "yes", "yes", "yes", "yes"]), ALONE],
  [answers(["yes", "no", "yes", "yes", "yes"]), ALONE],
  [answers(["yes", "yes", "no", "yes", "yes"]), ALONE],
  [answers(["yes", "yes", "no", "yes", "yes"]), SURROUNDINGS],
  [READY, SURROUNDINGS],
  [READY, { ...SURROUNDINGS, asks: [] }],
  [READY, ALONE],
].map(([given, referralContext], at) => ({
  title: `Move ${at + 1}`,
  part: (
    <MoveLine
      person={{ ...PERSON, answers: given as typeof READY }}
      referralContext={referralContext as typeof ALONE}
      today={DAY}
    />
  ),
}));

const REASONS: readonly RefusalReason[] = [
  "storageFull",
  "storageForbidden",
  "notebookNewer",
  "notebookBlocked",
  "storageBroken",
];

const REFUSALS: readonly Specimen[] = REASONS.map((reason) => ({
  title: `No notebook, ${reason}`,
  part: <EmptyState heading={say(`refusal_${reason}`)} />,
}));

const STATES: readonly SaveState[] = ["draft", "keeping", "kept", ...REASONS.map((refused) => ({ refused }))];

const SAVES: readonly Specimen[] = STATES.map((state) => ({
  title: `Save line, ${typeof state === "string" ? state : state.refused}`,
  part: <SaveLine state={state} mayUndo={state === "kept"} said="" onUndo={nothing} onHelp={nothing} />,
}));

const person = { person: PERSON, referralContext: SURROUNDINGS, today: DAY, onCommand: nothing };
const bare = { person: BARE, referralContext: ALONE, today: DAY, onCommand: nothing };

/** Every part in every state, by the name of its picture. */
export const SPECIMENS: Readonly<Record<string, readonly Specimen[]>> = {
  questions: QUESTIONS,
  verdicts: VERDICTS,
  moves: MOVES,
  lines: [
    { title: "Head", part: <PersonHead person={PERSON} /> },
    { title: "Head, a name only", part: <PersonHead person={BARE} /> },
    { title: "News", part: <NewsLine person={PERSON} onRead={nothing} /> },
    { title: "Note, empty", part: <NoteEditor note="" onNote={nothing} /> },
    { title: "Note", part: <NoteEditor note={PERSON.note} onNote={nothing} /> },
    { title: "Note, full", part: <NoteEditor note={"Long ".repeat(NOTE_CAP / 5)} onNote={nothing} /> },
    { title: "Labels", part: <LabelsPart {...person} /> },
    { title: "Labels, none", part: <LabelsPart {...bare} /> },
    ...SAVES,
    { title: "Keys", part: <KeysHelp onClose={nothing} /> },
    { title: "Day", part: <DateField label={say("experienceOn")} day={DAY} onDay={nothing} /> },
  ],
  parts: [
    { title: "Paths, folded", part: <PathsPart {...person} /> },
    { title: "Paths", part: <PathsPart {...person} />, press: "summary" },
    { title: "Paths, none", part: <PathsPart {...bare} />, press: "summary" },
    { title: "Experiences", part: <ExperiencesPart {...person} />, press: "summary" },
    { title: "Exchanges and asks", part: <ExchangesAndAsksPart {...person} />, press: "summary" },
    { title: "Set aside, forget", part: <ForgetPart {...person} /> },
    { title: "Forget, asked", part: <ForgetPart {...person} />, press: "button:last-of-type" },
  ],
  person: [
    { title: "Person", part: <PersonEditor found={{ person: PERSON, isKept: true }} onKept={nothing} /> },
    {
      title: "Person, a name only, not kept",
      part: <PersonEditor found={{ person: BARE, isKept: false }} onKept={nothing} />,
    },
  ],
  refusals: REFUSALS,
  referralContext: [
    { title: "Row", part: row(PERSON, say("verdict_readyAt", "Quillfern Labs")) },
    { title: "Row, a name only", part: row(BARE, say("verdict_untagged")) },
    { title: "Nothing there", part: <EmptyState heading={say("notProfile")} hint={say("notProfileHint")} /> },
    { title: "Search", part: <PeopleSearch /> },
    { title: "Search, somebody found", part: <PeopleSearch start="quillfern" /> },
    { title: "Search, nobody found", part: <PeopleSearch start="nobody of this name" /> },
    {
      title: "Organization",
      part: (
        <OrganizationView
          named={{ name: "Quillfern" }}
          address=""
          opening={{ title: "Platform lead", url: "https://example.com/jobs/1" }}
          onOpen={nothing}
        />
      ),
    },
    {
      title: "Organization, not known",
      part: <OrganizationView named={{ name: "Tallowby Foods" }} address="" onOpen={nothing} />,
    },
    { title: "Notebook put right", part: <RecoveryNotice /> },
    { title: "Marks, off", part: <MarksSwitch site={SITE} power={marks(false)} /> },
    { title: "Marks, on", part: <MarksSwitch site={SITE} power={marks(true)} /> },
    { title: "Marks, refused", part: <MarksSwitch site={SITE} power={marks(false)} />, press: "input" },
    { title: "Reminders, refused", part: <ReminderSwitch />, press: "input" },
    {
      title: "Panel, refused",
      part: <PanelButton findPlace={() => Promise.resolve({ tab: 1, window: 1 })} onOpen={() => Promise.resolve()} />,
      press: "button",
    },
  ],
};
