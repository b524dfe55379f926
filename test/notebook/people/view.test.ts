import { describe, expect, it } from "vitest";
import { addressIn } from "../../../src/notebook/address.ts";
import { NEAREST, viewHash, viewIn } from "../../../src/notebook/people/view.ts";

const read = (hash: string) => viewIn(addressIn(hash).query);

describe("a view of people", () => {
  it("is read back from the address it wrote", () => {
    const view = {
      query: 'label:"met at school" -verdict:short łucja & co',
      sort: { by: "seen", isDescending: true },
      columns: ["name", "hirer", "due"],
    } as const;
    expect(read(viewHash(view))).toEqual(view);
  });

  it("leaves out what is as usual", () => {
    const usual = { query: " ", sort: NEAREST };
    expect(viewHash(usual)).toBe("#people");
    expect(viewHash(usual, "a b")).toBe("#people?person=a+b");
  });

  it.each(["#people", "#people?sort=nothing&q=", "#people?sort=-constructor"])("is the usual one at %s", (hash) => {
    expect(read(hash)).toEqual({ query: "", sort: NEAREST });
  });

  it("is nearest to a referral first unless it says otherwise, by name too", () => {
    const byName = { query: "", sort: { by: "name", isDescending: false } } as const;
    expect(viewHash(byName)).toBe("#people?sort=name");
    expect(read("#people?sort=name")).toEqual(byName);
    expect(read("#people?sort=verdict")).toEqual(read("#people"));
  });

  it("has the name among any columns, each once and in their order", () => {
    expect(read("#people?columns=due,verdict,toString,due").columns).toEqual(["name", "verdict", "due"]);
  });
});
