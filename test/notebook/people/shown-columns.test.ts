import { describe, expect, it } from "vitest";
import { answersOf, byId, personOf, profileOf, TODAY } from "../../domain/people.ts";
import { label } from "../../../src/domain/person/edit.ts";
import { factsFrom, type Person } from "../../../src/domain/person/person.ts";
import { workplaces } from "../../../src/domain/referral/workplace.ts";
import type { ColumnId } from "../../../src/notebook/people/columns.ts";
import { type Differences, differencesIn, shownColumns } from "../../../src/notebook/people/shown-columns.ts";

const organizations = new Map();

function aroundOf(...people: readonly Person[]) {
  return {
    people: byId(...people),
    organizations,
    exchanges: [],
    today: TODAY,
    workplaceOf: workplaces(organizations),
  };
}

function at(name: string, organization: string): Person {
  return personOf(name, { facts: factsFrom(profileOf(name, { organization: { name: organization } }), TODAY) });
}

function shown(differences: Differences, room = 2000, sortedBy: ColumnId = "verdict") {
  const { ids, hidden } = shownColumns(differences, room, sortedBy);
  return { ids: ids.join(" "), hidden: [...hidden].map(([id, why]) => `${id}: ${why}`).join(", ") };
}

const [ada, bo] = [at("Ada", "Acme"), at("Bo", "Acme")];

describe("the columns without a choice", () => {
  it("leave out what is empty or the same for everybody, never the name and the verdict", () => {
    expect(shown(differencesIn(aroundOf(ada, bo)))).toEqual({
      ids: "name verdict",
      hidden: "organization: same, headline: empty, labels: empty, messages: empty, last: empty, added: same",
    });
  });

  it("say of one person alone all there is", () => {
    expect(shown(differencesIn(aroundOf(ada))).ids).toBe("name verdict organization added");
  });

  it("come when somebody has something else, and go when nobody has any more", () => {
    const alike = differencesIn(aroundOf(ada, bo));
    const labeled = differencesIn(aroundOf(ada, label(bo, "school")), alike);
    expect(shown(labeled).ids).toBe("name verdict labels");
    const moved = differencesIn(aroundOf(ada, label(bo, "school"), at("Cy", "Birch")), labeled);
    expect(shown(moved).ids).toBe("name verdict organization labels");
    expect(shown(differencesIn(aroundOf(ada, bo), moved)).ids).toBe("name verdict");
  });

  it("look only at whom a change touched, where everybody had the same", () => {
    const looked: string[] = [];
    const watched = (person: Person): Person =>
      new Proxy(person, {
        get: (of, key): unknown => {
          if (key !== "id") looked.push(of.id);
          return Reflect.get(of, key) as unknown;
        },
      });
    const [one, other] = [watched(ada), watched(bo)];
    const before = differencesIn(aroundOf(one, other));
    looked.length = 0;
    differencesIn(aroundOf(one, other, at("Cy", "Acme")), before);
    expect(new Set(looked)).toEqual(new Set([ada.id]));
  });

  it("give up those of least use where there is no room, but not what people are sorted by", () => {
    const messages = { kind: "messages", count: 3, lastOn: TODAY } as const;
    const differences = differencesIn(
      aroundOf(ada, { ...at("Cy", "Birch"), evidence: [messages], addedOn: "2025-01-01", answers: answersOf("y") }),
    );
    expect(shown(differences).ids).toBe("name verdict organization messages last added");
    expect(shown(differences, 600)).toEqual({
      ids: "name verdict organization",
      hidden: "headline: empty, labels: empty, messages: noRoom, last: noRoom, added: noRoom",
    });
    expect(shown(differences, 600, "added").ids).toBe("name verdict added");
    expect(shown(differences, 2000, "due").ids).toBe("name verdict organization messages last due added");
  });
});
