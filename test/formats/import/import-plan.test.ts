import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleArchive } from "../../../scripts/sample-archive.mjs";
import type { Evidence } from "../../../src/domain/person/evidence.ts";
import { answer, correct, explain, type Person, write } from "../../../src/domain/person/person.ts";
import { type ImportPlan, planImport } from "../../../src/formats/import/import-plan.ts";
import type { Incoming, IncomingPerson } from "../../../src/formats/import/incoming.ts";
import { incomingFromArchive } from "../../../src/formats/linkedin-archive/evidence.ts";
import { readArchive } from "../../../src/formats/linkedin-archive/read-archive.ts";
import { organizationOf, personOf, TODAY } from "../../domain/people.ts";

const EXPORT = "2026-11-20";
const ADA_URL = "https://www.linkedin.com/in/ada-quill";
const connected = (on: string): Evidence => ({ kind: "connected", on });

function stated(name: string, more: Partial<IncomingPerson> = {}): IncomingPerson {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return { name, addresses: [`https://www.linkedin.com/in/${slug}`], evidence: [connected("2020-01-01")], ...more };
}

function file(people: readonly IncomingPerson[], more: Partial<Incoming> = {}): Incoming {
  return { source: "linkedin-archive", on: EXPORT, people, isWholeNetwork: true, jobs: [], ...more };
}

function plan(incoming: Incoming, people: readonly Person[] = []): ImportPlan {
  let count = 0;
  return planImport(incoming, { people, organizations: [] }, TODAY, () => `new-${(count += 1)}`);
}

describe("an import's plan", () => {
  it("makes whoever is new, with facts of the export's day and evidence", () => {
    const { made, changed, same } = plan(
      file([stated("Ada Quill", { organization: { name: "Quillfern" }, title: "Cook", note: "met at the fair" })]),
    );
    expect([changed, same]).toEqual([[], 0]);
    expect(made).toEqual([
      {
        id: "new-1",
        addresses: [ADA_URL],
        facts: {
          name: { value: "Ada Quill", on: EXPORT, source: "linkedin-archive" },
          title: { value: "Cook", on: EXPORT, source: "linkedin-archive" },
          organization: { value: { name: "Quillfern" }, on: EXPORT, source: "linkedin-archive" },
        },
        corrections: {},
        answers: {},
        note: "met at the fair",
        addedOn: TODAY,
        evidence: [connected("2020-01-01")],
      },
    ]);
  });

  it("changes nothing when the same file comes again", () => {
    const incoming = file([stated("Ada Quill", { organization: { name: "Quillfern" } }), stated("Ben Short")]);
    const again = plan(incoming, plan(incoming).made);
    expect(again).toMatchObject({ made: [], changed: [], moved: [], missing: [], duplicates: [], same: 2 });
  });

  it("changes nothing when a whole archive comes again", () => {
    const files = Object.entries(sampleArchive({ connections: 80, messages: 500 }));
    const archive = readArchive(files.map(([name, text]) => ({ name, bytes: strToU8(text) })));
    const incoming = incomingFromArchive(archive, EXPORT);
    expect(plan(incoming, plan(incoming).made)).toMatchObject({ made: [], changed: [], same: 80 });
  });

  it("tells a change of organization as news and leaves what the user wrote", () => {
    const [kept] = plan(
      file([stated("Ada Quill", { organization: { name: "Quillfern" } })], { on: "2025-01-01" }),
    ).made;
    if (!kept) throw new Error("nobody was made");
    const tagged = correct(
      write(explain(answer(kept, "hirer", "no", TODAY), "hirer", "said so", TODAY), "my note"),
      "headline",
      "my word",
    );
    const { changed, moved, made } = plan(
      file([
        stated("Ada Quill", {
          organization: { name: "Brightmoor" },
          note: "theirs",
        }),
      ]),
      [tagged],
    );
    expect(made).toEqual([]);
    expect(moved.map(({ news }) => [news.from.name, news.to.name, news.on])).toEqual([
      ["Quillfern", "Brightmoor", EXPORT],
    ]);
    const [after] = changed.map((change) => change.after);
    expect(after).toMatchObject({
      note: "my note",
      answers: tagged.answers,
      corrections: tagged.corrections,
      id: kept.id,
    });
    expect(after?.facts.organization?.value.name).toBe("Brightmoor");
  });

  it("keeps a later fact of a page before an older export", () => {
    const seen = personOf("Ada Quill");
    const later: Person = {
      ...seen,
      facts: { ...seen.facts, organization: { value: { name: "Now Here" }, on: "2026-11-22", source: ADA_URL } },
    };
    const { changed } = plan(file([stated("Ada Quill", { organization: { name: "Before" } })]), [later]);
    expect(changed[0]?.after.facts.organization?.value.name).toBe("Now Here");
    expect(changed[0]?.after.careerNews).toBeUndefined();
  });

  it("tells whoever is missing from a newer export, and only those known from an earlier one", () => {
    const earlier = plan(file([stated("Ada Quill"), stated("Ben Short")], { on: "2025-01-01" })).made;
    const metOnAPage = personOf("Cleo Brand");
    const { missing } = plan(file([stated("Ada Quill")]), [...earlier, metOnAPage]);
    expect(missing.map(({ facts }) => facts.name?.value)).toEqual(["Ben Short"]);
    expect(plan(file([stated("Ada Quill")], { isWholeNetwork: false }), earlier).missing).toEqual([]);
  });

  it("matches rows without an address by name and day, and gives people their address later", () => {
    const old = file(
      [
        stated("Ada Quill", { addresses: [] }),
        stated("Ada Quill", { addresses: [], evidence: [connected("2021-05-05")] }),
      ],
      { on: "2021-06-01" },
    );
    const { made } = plan(old);
    expect(made).toHaveLength(2);
    expect(plan(old, made)).toMatchObject({ made: [], same: 2 });
    const { changed, made: more } = plan(file([stated("Ada Quill")]), made);
    expect(more).toEqual([]);
    expect(changed.map(({ after }) => after.addresses)).toEqual([[ADA_URL]]);
  });

  it("proposes likely duplicates and joins none", () => {
    const kept = personOf("Bob Miller", {
      addresses: ["https://github.com/bob"],
      facts: {
        name: { value: "Bob Miller", on: TODAY, source: "x" },
        organization: { value: { name: "Acme" }, on: TODAY, source: "x" },
      },
    });
    const { duplicates, made } = plan(
      file([
        stated("Robert Miller", { organization: { name: "Acme" } }),
        stated("Robert Miller", { addresses: ["https://www.linkedin.com/in/other"] }),
      ]),
      [kept],
    );
    expect(made).toHaveLength(2);
    expect(duplicates.map(({ reason, one, other }) => [reason, one.id, other.id])).toEqual([
      ["nickname", kept.id, "new-1"],
    ]);
  });

  it("never gives two people one address", () => {
    const [ada, ben] = [personOf("Ada Quill"), personOf("Ben Short")];
    const both = stated("Ada Quill", { addresses: [...ada.addresses, ...ben.addresses], title: "Cook" });
    const { changed } = plan(file([both, stated("Ada Quill", { location: "Utrecht" })]), [ada, ben]);
    expect(changed.map(({ after }) => after.addresses)).toEqual([ada.addresses]);
    expect(changed[0]?.after.facts).toMatchObject({ title: { value: "Cook" }, location: { value: "Utrecht" } });
  });

  it("notes positions the user saved as openings, once", () => {
    const saved = { how: "saved", on: "2026-11-10" } as const;
    const jobs = [
      { ...saved, organization: "Acme Inc.", title: "Cook", url: "https://www.linkedin.com/jobs/view/1?trk=x" },
      { ...saved, organization: "Acme", title: "Cook", url: "https://www.linkedin.com/jobs/view/1" },
      { ...saved, organization: "Old", title: "Cook", on: "2020-11-10" },
    ];
    const acme = organizationOf("Acme");
    const first = planImport(
      file([], { jobs }),
      { people: [], organizations: [acme] },
      TODAY,
      () => "o1",
    ).organizations;
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ id: acme.id, isTarget: false });
    expect(Object.values(first[0]?.openings ?? {}).map(({ url }) => url)).toEqual([
      "https://www.linkedin.com/jobs/view/1",
    ]);
    expect(
      planImport(file([], { jobs }), { people: [], organizations: first }, TODAY, () => "o2").organizations,
    ).toEqual([]);
  });
});
