import { describe, expect, it } from "vitest";
import { addEncounter } from "../../../src/domain/person/edit.ts";
import { lastContact, messageCount } from "../../../src/domain/person/last-contact.ts";
import { personOf } from "../people.ts";

const connected = { kind: "connected", on: "2014-02-03" } as const;
const messages = { kind: "messages", count: 42, firstOn: "2015-01-01", lastOn: "2026-05-02" } as const;

describe("the last contact with somebody", () => {
  it("is the newest day on which the two had to do with each other", () => {
    expect(lastContact(personOf("Ada", { evidence: [messages, connected] }))).toBe("2026-05-02");
    expect(lastContact(personOf("Ada", { evidence: [connected] }))).toBe("2014-02-03");
    const recommendation = { kind: "recommendation", on: "2026-06-07", from: "them" } as const;
    expect(lastContact(personOf("Ada", { evidence: [messages, recommendation] }))).toBe("2026-06-07");
  });

  it("is the day the user noted that they met or talked, where that is newer", () => {
    const ada = personOf("Ada", { evidence: [messages] });
    expect(lastContact(addEncounter(ada, "met", "2026-06-01"))).toBe("2026-06-01");
    expect(lastContact(addEncounter(ada, "talked", "2026-04-01"))).toBe("2026-05-02");
    expect(lastContact(addEncounter(personOf("Ada"), "talked", "2026-04-01"))).toBe("2026-04-01");
  });

  it("isn't known where nothing tells of one", () => {
    const overlap = { kind: "overlap", organization: "Acme", from: "2014", to: "2017" } as const;
    const endorsement = { kind: "endorsement", on: "2020-01-01", from: "them", skill: "Knots" } as const;
    expect(lastContact(personOf("Ada"))).toBeUndefined();
    expect(lastContact(personOf("Ada", { evidence: [overlap, endorsement] }))).toBeUndefined();
  });
});

describe("the messages with somebody", () => {
  it("are as many as the files tell of", () => {
    expect(messageCount(personOf("Ada", { evidence: [connected, messages] }))).toBe(42);
    expect(messageCount(personOf("Ada", { evidence: [connected] }))).toBe(0);
    expect(messageCount(personOf("Ada"))).toBe(0);
  });
});
