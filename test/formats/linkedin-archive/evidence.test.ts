import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleArchive, sampleConnections } from "../../../scripts/sample-archive.mjs";
import { incomingFromArchive, newestDay } from "../../../src/formats/linkedin-archive/evidence.ts";
import { readArchive } from "../../../src/formats/linkedin-archive/read-archive.ts";

const files = Object.entries(sampleArchive({ connections: 60, messages: 400 }));
const archive = readArchive(files.map(([name, text]) => ({ name, bytes: strToU8(text) })));
const { people } = incomingFromArchive(archive, "2026-11-20");
const [one, two] = sampleConnections(60);

function kindsOf(index: number): readonly string[] {
  return (people[index]?.evidence ?? []).map(({ kind }) => kind);
}

describe("evidence out of the archive", () => {
  it("stands beside the person it is about", () => {
    expect(people[0]).toMatchObject({ name: `${one?.first} ${one?.last}`, addresses: [one?.url] });
    expect(kindsOf(0)).toEqual(["connected", "recommendation", "invitation", "endorsement", "overlap", "messages"]);
    expect(people[0]?.evidence?.[1]).toEqual({ kind: "recommendation", on: "2024-05-14", from: "them" });
    expect(people[1]?.evidence?.[1]).toEqual({ kind: "recommendation", on: "2024-06-02", from: "me" });
    expect(kindsOf(3)).not.toContain("endorsement");
    expect(two?.first).toBeDefined();
  });

  it("knows how much was written, since when, until when and who wrote last", () => {
    const messages = people[0]?.evidence?.find(({ kind }) => kind === "messages");
    expect(messages).toMatchObject({ count: archive.correspondence.get(one?.url ?? "")?.count });
    expect(Object.keys(messages ?? {}).toSorted()).toEqual(["count", "firstOn", "kind", "lastFrom", "lastOn"]);
  });

  it("claims no overlap that the archive can't know", () => {
    const overlaps = people.flatMap(({ evidence = [] }) => evidence.filter(({ kind }) => kind === "overlap"));
    for (const overlap of overlaps)
      expect(overlap).toEqual({ kind: "overlap", organization: one?.organization, from: "2026-11" });
    expect(overlaps.length).toBeGreaterThan(0);
  });

  it("holds no word of a message, of a recommendation, or of what others wrote; the user's own invitations with theirs", () => {
    expect(JSON.stringify(people)).not.toContain("SAMPLE-WORDS");
    const invitations = people.flatMap(({ evidence = [] }) => evidence.filter(({ kind }) => kind === "invitation"));
    expect(invitations.map((item) => ["text" in item, "from" in item && item.from])).toEqual(
      invitations.map((_, index) => [index % 2 === 0, index % 2 === 0 ? "me" : "them"]),
    );
    expect(invitations[0]).toMatchObject({ text: "We met at the fair; your bread was the best of it." });
  });

  it("finds nobody for a name two connections have", () => {
    const twins = readArchive([
      {
        name: "Connections.csv",
        bytes: strToU8(
          "First Name,Last Name,URL,Connected On\nAda,Quill,linkedin.com/in/ada-1,01 Jan 2020\nAda,Quill,linkedin.com/in/ada-2,01 Jan 2020",
        ),
      },
      {
        name: "Recommendations_Received.csv",
        bytes: strToU8(
          "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Quill,,,x,2024-01-01,VISIBLE",
        ),
      },
    ]);
    expect(
      incomingFromArchive(twins, "2026-11-20").people.flatMap(({ evidence = [] }) => evidence.map(({ kind }) => kind)),
    ).toEqual(["connected", "connected"]);
    expect(newestDay(twins)).toBe("2020-01-01");
  });
});
