import { describe, expect, it } from "vitest";
import { mergePeople } from "../../../src/domain/person/merge.ts";
import { sampleNetwork } from "../../../src/notebook/first-use/sample-network.ts";
import { hasSample, withoutSample } from "../../../src/notebook/first-use/without-sample.ts";
import { byId, personOf, TODAY } from "../../domain/people.ts";

const sample = sampleNetwork(TODAY, (word) => word);
const [odalys] = sample.people;
if (!odalys) throw new Error("nobody is in the sample");

const real = personOf("Ada Quill", {
  paths: {
    p: { id: "p", organization: "sample-quillfern", hirer: { name: "Odalys Wren", person: odalys.id }, on: TODAY },
  },
});

describe("removing the sample", () => {
  it("leaves nothing of it where nothing was added", () => {
    const { put, remove } = withoutSample(sample);
    expect(put).toEqual({ people: [] });
    expect(remove?.people).toHaveLength(sample.people.length);
    expect(remove?.organizations).toHaveLength(sample.organizations.length);
    expect(remove?.exchanges).toHaveLength(sample.exchanges.length);
    expect(remove?.asks).toHaveLength(sample.asks.length);
  });

  it("leaves what the user added, and the organizations that leads to", () => {
    const ask = { id: "mine", person: real.id, organization: "sample-tidewright", on: TODAY };
    const ad = { id: "ad", kind: "ad", state: "running", what: "Mine", from: TODAY } as const;
    const theirs = { id: "other", person: odalys.id, organization: "sample-pellhurst", on: TODAY };
    const { put, remove } = withoutSample({
      ...sample,
      people: [...sample.people, real],
      asks: [...sample.asks, ask, theirs],
      exchanges: [...sample.exchanges, ad],
    });
    expect(put.people?.map(({ id }) => id)).toEqual([real.id]);
    expect(put.people?.[0]?.paths?.["p"]?.hirer).toEqual({ name: "Odalys Wren" });
    expect(remove?.people).not.toContain(real.id);
    expect(remove?.organizations).not.toContain("sample-quillfern");
    expect(remove?.organizations).not.toContain("sample-tidewright");
    expect(remove?.organizations).toContain("sample-pellhurst");
    expect(remove?.asks).not.toContain("mine");
    expect(remove?.asks).toContain("other");
    expect(remove?.exchanges).not.toContain("ad");
  });

  it("leaves somebody real who was merged into an invented person", () => {
    const merged = mergePeople(odalys, real);
    const people = [merged, ...sample.people.slice(1)];
    expect(withoutSample({ ...sample, people }).remove?.people).not.toContain(merged.id);
    expect(hasSample(byId(merged))).toBe(false);
    expect(hasSample(byId(...people))).toBe(true);
    expect(hasSample(byId(real))).toBe(false);
  });
});
