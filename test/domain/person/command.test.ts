import { describe, expect, it } from "vitest";
import { perform } from "../../../src/domain/person/command.ts";
import { answersOf, personOf, TODAY } from "../people.ts";

describe("none of them", () => {
  const none = { kind: "noneOfThem", on: TODAY } as const;

  it("is No to every question without an answer, and leaves the others", () => {
    expect(perform(personOf("Ada Quill", { answers: answersOf("-y-u-") }), none).answers).toEqual(answersOf("nynun"));
  });

  it("leaves the first question to whoever is named, and answers the second about them", () => {
    const path = { id: "a path", organization: "quillfern", hirer: { name: "Odalys" }, on: TODAY };
    const after = perform(personOf("Ada Quill", { paths: { [path.id]: path } }), none);
    expect(after.answers).toEqual(answersOf("ynnnn"));
    expect(after.paths?.[path.id]?.credible?.value).toBe("no");
  });
});
