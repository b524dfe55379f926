import * as fc from "fast-check";
import { changeAsk } from "../../src/database/stores/asks.ts";
import { noteSynced } from "../../src/database/sync/outbox.ts";
import { redoLast, undoLast } from "../../src/database/journal/undo.ts";
import { changeOrganization } from "../../src/database/stores/organizations.ts";
import { changePeople, changePerson, importPeople, mergeInto, removePeople } from "../../src/database/stores/people.ts";
import { changeStep } from "../../src/database/stores/steps.ts";
import { changeSkills } from "../../src/database/stores/skills.ts";
import {
  addEncounter,
  addExperience,
  addPath,
  label,
  removePath,
  setAside,
  unlabel,
} from "../../src/domain/person/edit.ts";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { answer, correct, explain, type Person, unanswer, write } from "../../src/domain/person/person.ts";
import { organizationOf } from "../domain/people.ts";
import { askOf, numbered, ownStepOf, TODAY } from "./fixtures.ts";

const someone = fc.integer({ min: 0, max: 5 });
const attribute = fc.constantFrom(...ATTRIBUTES);
const value = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const text = fc.string({ maxLength: 8, unit: "grapheme" });

const edit: fc.Arbitrary<(person: Person) => Person> = fc.oneof(
  fc.tuple(attribute, value).map(
    ([which, says]) =>
      (person: Person) =>
        answer(person, which, says, TODAY),
  ),
  attribute.map((which) => (person: Person) => unanswer(person, which)),
  fc.tuple(attribute, text).map(
    ([which, why]) =>
      (person: Person) =>
        explain(person, which, why, TODAY),
  ),
  text.map((note) => (person: Person) => write(person, note)),
  text.map((name) => (person: Person) => correct(person, "name", name)),
  text.map((tag) => (person: Person) => label(person, tag)),
  text.map((tag) => (person: Person) => unlabel(person, tag)),
  fc.boolean().map((isAside) => (person: Person) => setAside(person, isAside)),
  fc.tuple(fc.constantFrom("p", "q"), someone).map(
    ([id, hirer]) =>
      (person: Person) =>
        addPath(person, { id, organization: "o", hirer: { name: "H", person: numbered(hirer).id }, on: TODAY }),
  ),
  fc.constant((person: Person) => removePath(person, "p")),
  fc.constant((person: Person) => addEncounter(person, "met", TODAY)),
  text.map((what) => (person: Person) => addExperience(person, { id: "x", on: TODAY, what, isFirstHand: true })),
);

/** One thing a user does to the notebook. */
export type Operation = () => Promise<unknown>;

/** Any change of anything, as the surfaces make them. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(someone, edit).map(
      ([number, how]) =>
        () =>
          changePerson({ addresses: numbered(number).addresses }, (person) => how(person ?? numbered(number))),
    ),
  },
  { weight: 1, arbitrary: someone.map((number) => () => changePerson({ id: numbered(number).id }, () => undefined)) },
  {
    weight: 1,
    arbitrary: fc.tuple(someone, someone).map(
      ([one, two]) =>
        () =>
          mergeInto(numbered(one).id, numbered(two).id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(someone).map((numbers) => () => removePeople(numbers.map((number) => numbered(number).id))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(someone), edit).map(
      ([numbers, how]) =>
        () =>
          changePeople(
            numbers.map((number) => numbered(number).id),
            how,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(someone).map(
      (numbers) => () =>
        importPeople(
          numbers.map((number) => numbered(number)),
          (kept) => label(kept, "file"),
        ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("a", "b"), someone, fc.boolean()).map(
      ([id, number, isKept]) =>
        () =>
          changeAsk(id, () => (isKept ? askOf(id, numbered(number).id, "o") : undefined)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("c", "d"), someone, fc.constantFrom("own", "done", "gone")).map(
      ([id, number, way]) =>
        () =>
          changeStep(id, () => (way === "gone" ? undefined : ownStepOf(id, numbered(number).id, way === "done"))),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .boolean()
      .map((isTarget) => () => changeOrganization("o", () => organizationOf("Acme", { id: "o", isTarget }))),
  },
);

/** A change, an undo or a redo. */
export const step = fc.oneof(
  { weight: 4, arbitrary: operation },
  { weight: 1, arbitrary: fc.constant(() => undoLast()) },
  { weight: 1, arbitrary: fc.constant(() => redoLast()) },
);

/** What isn't the user's doing and undone by no key: marks of syncing, the list of skills. */
export const besides: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .nat(9)
    .map((sequence) => () => noteSynced((marks) => ({ ...marks, sequence: marks.sequence + sequence, at: TODAY }))),
  text.map((name) => () => changeSkills((list) => [...list, { name, aliases: [] }])),
);
