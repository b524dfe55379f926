import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../../src/domain/person/attributes.ts";
import { workplaces } from "../../../src/domain/referral/workplace.ts";
import { COLUMN_IDS, type ColumnId, columnOf } from "../../../src/notebook/people/columns.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { byId, personOf, TODAY } from "../../domain/people.ts";

const organizations = new Map();
const BLANK = { ...personOf("Bo"), facts: {} };
const SEEN = {
  ...BLANK,
  facts: {
    name: { value: "Ada Oldcastle", on: "2026-03-01", source: "https://web.example" },
    location: { value: "Bergen", on: "2026-05-02", source: "https://web.example" },
  },
  labels: ["met", "school"],
};
const around = {
  people: byId(BLANK),
  organizations,
  exchanges: [],
  today: TODAY,
  workplaceOf: workplaces(organizations),
};
const words = {
  say: (key: string) => key,
  sayDay: (day: string) => `on ${day}`,
  sayList: (all: readonly string[]) => all.join(", "),
  sayNumber: (value: number) => `${value} in words`,
};
const shown = (id: ColumnId, person: Person) => columnOf(id).wordsOf?.(person, around, words);

describe("the columns of people", () => {
  it("stand in one order, all with words but those that are drawn", () => {
    const drawn = COLUMN_IDS.filter((id) => !columnOf(id).wordsOf);
    expect(drawn).toEqual(["verdict", ...ATTRIBUTES]);
    expect(COLUMN_IDS[0]).toBe("name");
  });

  it("say and sort nothing of whom nothing is known", () => {
    const empty = COLUMN_IDS.filter((id) => !["verdict", "added", ...ATTRIBUTES].includes(id));
    expect(empty.map((id) => shown(id, BLANK))).toEqual(empty.map(() => ""));
    expect(empty.map((id) => columnOf(id).keyOf(BLANK, around))).toEqual(empty.map(() => undefined));
  });

  it("say how many messages there are, and when the last contact was", () => {
    const messages = { kind: "messages", count: 42, lastOn: "2026-05-02" } as const;
    const written = { ...BLANK, evidence: [messages] };
    expect([shown("messages", written), columnOf("messages").keyOf(written, around)]).toEqual(["42 in words", 42]);
    expect([shown("last", written), columnOf("last").keyOf(written, around)]).toEqual(["on 2026-05-02", "2026-05-02"]);
  });

  it("say what is known and sort by it", () => {
    expect([shown("location", SEEN), shown("labels", SEEN)]).toEqual(["Bergen", "met, school"]);
    expect([shown("seen", SEEN), columnOf("seen").keyOf(SEEN, around)]).toEqual(["on 2026-05-02", "2026-05-02"]);
  });
});
