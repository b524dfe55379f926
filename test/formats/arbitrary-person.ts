import fc from "fast-check";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import { withLabel } from "../../src/domain/person/label.ts";
import type { Person } from "../../src/domain/person/person.ts";

const hostile = fc.constantFrom(
  "=1+1",
  "__proto__",
  "constructor",
  "a\r\nBEGIN:VCARD",
  "a\nEND:VEVENT",
  "semi;colon, comma \\ back",
  "\u202eright to left",
  '"quoted"',
  "\\n",
  "# heading\n- list",
  "日本語の名前 🧑‍🍳".repeat(12),
);

/** Any text: what people write, and what breaks files. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.toWellFormed()),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  hostile,
);

/** A text in one line with something in it, as names are. */
const anyLine = anyText
  .map((text) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim())
  .filter((text) => text !== "");

const day = fc.constantFrom("2026-11-23", "2024-02-29", "1999-12-31");
const answer = fc.record(
  { value: fc.constantFrom("yes" as const, "no" as const, "unknown" as const), on: day, reason: anyLine },
  { requiredKeys: ["value", "on"] },
);
const answers = fc.record(Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, answer])), { requiredKeys: [] });
const fact = <T>(value: fc.Arbitrary<T>) => fc.record({ value, on: day, source: fc.constant("test") });

/** Any person: every field that files carry, filled with any text. */
export const anyPerson: fc.Arbitrary<Person> = fc.record(
  {
    id: fc.uuid(),
    addresses: fc.uniqueArray(
      fc.integer({ min: 0, max: 1e9 }).map((slug) => `https://www.linkedin.com/in/p-${slug}`),
      { maxLength: 2 },
    ),
    facts: fc.record(
      {
        name: fact(anyLine),
        title: fact(anyLine),
        organization: fact(fc.record({ name: anyLine })),
        location: fact(anyLine),
        headline: fact(anyLine),
      },
      { requiredKeys: ["name"] },
    ),
    corrections: fc.constant({}),
    answers,
    note: anyText,
    addedOn: day,
    labels: fc
      .array(anyLine, { minLength: 1, maxLength: 3 })
      .map((labels) => labels.reduce<readonly string[]>(withLabel, []))
      .filter((labels) => labels.length > 0),
  },
  { requiredKeys: ["id", "addresses", "facts", "corrections", "answers", "note", "addedOn"] },
);

/** Anything at all, nothing spared: what a record could hold that came in by whichever way. */
export const anyRecordText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        ..."\r\n\t\0\v\f\u0085\u2028\u2029\ud800;,:\\|=+-@#>`<&\"'1. ",
        "\r\n",
        "\nBEGIN:VCARD\nFN:Evil\nEND:VCARD\n",
        "\nEND:VEVENT\nBEGIN:VEVENT\n",
        "\nX-VOUCHBOOK-HIRER;X-ON=2026-01-01:yes\n",
        "\n# Evil\n",
        "\nEvil\n===\n",
        "](https://evil.example)",
        "<script>",
        "https://evil.example/",
        "../",
      ),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

const anyFact = fc.record({ value: anyRecordText, on: anyRecordText, source: anyRecordText });

/** A person of whom no field is what it should be but in its kind. */
export const anyRecord = fc.record({
  id: anyRecordText,
  addresses: fc.array(anyRecordText, { maxLength: 3 }),
  facts: fc.record({
    name: anyFact,
    headline: anyFact,
    title: anyFact,
    organization: fc.record({ value: fc.record({ name: anyRecordText }), on: anyRecordText, source: anyRecordText }),
    location: anyFact,
  }),
  corrections: fc.constant({}),
  answers: fc.record({
    hirer: fc.record({ value: anyRecordText, on: anyRecordText, reason: anyRecordText }),
    ability: fc.record({ value: anyRecordText, on: anyRecordText, reason: anyRecordText }),
  }) as unknown as fc.Arbitrary<Person["answers"]>,
  note: anyRecordText,
  addedOn: anyRecordText,
  labels: fc.array(anyRecordText, { maxLength: 4 }),
  volunteersAt: anyRecordText,
  experiences: fc.record({
    one: fc.record({ id: anyRecordText, on: anyRecordText, what: anyRecordText, isFirstHand: fc.boolean() }),
  }),
}) as fc.Arbitrary<Person>;
