import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleArchive, sampleConnections, SAMPLE_ZIP_NAME, zipOf } from "../../../scripts/sample-archive.mjs";
import type { Archive } from "../../../src/formats/import/archive.ts";
import { readArchive } from "../../../src/formats/linkedin-archive/read-archive.ts";
import { exportDayIn, isZip, unpackArchive } from "../../../src/formats/linkedin-archive/zip.ts";

const HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const MAREN = "https://www.linkedin.com/in/maren-oldcastle";
const ROW = `Maren,Oldcastle,${MAREN},,Quillfern Labs,Head of Platform,08 Feb 2026`;
const READ = {
  name: "Maren Oldcastle",
  url: MAREN,
  organization: "Quillfern Labs",
  title: "Head of Platform",
  on: "2026-02-08",
};

function read(files: Readonly<Record<string, string | Uint8Array>>): Archive {
  const list = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === "string" ? strToU8(content) : content,
  }));
  return readArchive(list);
}

function connections(text: string | Uint8Array) {
  return read({ "Connections.csv": text });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes.set([code & 255, code >> 8], 2 + index * 2);
  }
  return bytes;
}

describe("Connections.csv", () => {
  it.each([
    ["behind its preamble", `Notes:\n"When exporting, you may\nnotice ""this"", and more"\n\n${HEADER}\n${ROW}\n`],
    ["without a final newline", `${HEADER}\n${ROW}`],
    ["with a byte order mark", `\ufeff${HEADER}\n${ROW}\n`],
    ["with CRLF", `${HEADER}\r\n${ROW}\r\n`],
    [
      "with semicolons and Excel's date",
      `Notes:;;;;;;\r\n${HEADER.replaceAll(",", ";")}\r\n${ROW.replaceAll(",", ";").replace("08 Feb 2026", "8-Feb-26")}\r\n`,
    ],
    ["with points in its dates", `${HEADER}\n${ROW.replace("08 Feb 2026", "08.02.2026")}\n`],
    ["with every field quoted", `${HEADER}\n${ROW}`.replace(/[^,\n]+|(?<=,)(?=,)/g, '"$&"')],
    ["in other cases and spaces", `${HEADER.toUpperCase().replaceAll(",", " , ")}\n${ROW}`],
    ["in German", `Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n${ROW}`],
    ["in French", `Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n${ROW.replace("Feb", "févr.")}`],
    ["in Spanish", `Nombre,Apellidos,URL,Email,Empresa,Cargo,Fecha de conexión\n${ROW}`],
    ["with a column more", `Id,${HEADER}\n7,${ROW}`],
  ])("is read %s", (_how, text) => {
    const archive = connections(text);
    expect(archive.connections).toEqual([READ]);
    expect(archive.faults).toEqual([]);
  });

  it("is read as Excel's Unicode text", () => {
    expect(connections(utf16(`${HEADER}\r\n${ROW}`.replaceAll(",", "\t"))).connections).toEqual([READ]);
  });

  it("is read in Windows-1252, as old spreadsheets save it", () => {
    const bytes = Uint8Array.from(`${HEADER}\n${ROW.replace("Maren", "Ren\xe9e")}`, (letter) => letter.charCodeAt(0));
    expect(connections(bytes).connections[0]?.name).toBe("Renée Oldcastle");
  });

  it("is read as it was before 2023, without addresses", () => {
    const text =
      "First Name,Last Name,Email Address,Company,Position,Connected On\nMaren,Oldcastle,,Quillfern Labs,,08 Feb 2021";
    expect(connections(text).connections).toEqual([
      { name: "Maren Oldcastle", organization: "Quillfern Labs", on: "2021-02-08" },
    ]);
  });

  it("counts hidden members and tells unreadable rows by line", () => {
    const text = `Notes:\n\n${HEADER}\n,,,,,,07 Jun 2026\n${ROW}\n,,,,Nobody's Firm,,\nAda,Quill,,,"Two\nlines, Inc.",,01 Jan 2020\nBen,Short,only\nCy,Long,,,,,01 Jan 2020,more\nEve,Last,,,,,01 Jan 2020`;
    const archive = connections(text);
    expect(archive.hidden).toBe(1);
    expect(archive.connections.map(({ name }) => name)).toEqual(["Maren Oldcastle", "Ada Quill", "Eve Last"]);
    expect(archive.connections[1]?.organization).toBe("Two lines, Inc.");
    expect(archive.faults).toEqual([9, 10, 6].map((line) => ({ file: "Connections.csv", line, why: "unreadableRow" })));
  });

  it("loses nothing to a quote that is never closed", () => {
    const archive = connections(`${HEADER}\nAda,"Quill,,,,,01 Jan 2020\n${ROW}\nEve,Last,,,,,01 Jan 2020`);
    expect(archive.connections.map(({ name }) => name)).toEqual(['Ada "Quill', "Maren Oldcastle", "Eve Last"]);
    expect(archive.faults).toEqual([]);
  });

  it("takes a month-first date for one unless the column speaks against it", () => {
    const rows = (...days: string[]) => `${HEADER}\n${days.map((day) => `A,B,,,,,${day}`).join("\n")}`;
    expect(connections(rows("2/8/2026", "3/4/2026")).connections.map(({ on }) => on)).toEqual([
      "2026-02-08",
      "2026-03-04",
    ]);
    expect(connections(rows("2/8/2026", "13/4/2026")).connections.map(({ on }) => on)).toEqual([
      "2026-08-02",
      "2026-04-13",
    ]);
  });

  it("keeps hostile names as text", () => {
    const archive = connections(`${HEADER}\n__proto__,constructor,,,toString,,\n"=cmd|' /C calc'!A0",\u202eevil,,,,,`);
    expect(archive.connections.map(({ name }) => name)).toEqual([
      "__proto__ constructor",
      "=cmd|' /C calc'!A0 \u202eevil",
    ]);
  });
});

describe("messages.csv", () => {
  const NEW =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT";
  const ME = "https://www.linkedin.com/in/robin";
  const ADA = "https://www.linkedin.com/in/ada";
  const BEN = "https://www.linkedin.com/in/ben";
  const invitations = `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMe,Ada,"1/29/26, 2:37 PM",hi,OUTGOING,${ME},${ADA}`;
  const message = (from: string, to: string, date: string, more = "INBOX,,No") =>
    `"c-${[from, to].toSorted().join("")}",,x,${from},y,"${to}",${date} 10:00:00 UTC,,"SECRET ""words"",\nin lines",${more}`;

  it("is counted by person, without a word of it", () => {
    const rows = [
      message(ADA, ME, "2025-06-01"),
      message(ME, ADA, "2025-05-01"),
      message(ME, ADA, "2025-07-01", "SPAM,,No"),
      message(ME, ADA, "2025-08-01", "INBOX,,Yes"),
      message("", ME, "2025-09-01"),
      message(ME, `${ADA},${BEN}`, "2025-09-02"),
      message(BEN, `${ADA},${ME}`, "2025-09-03"),
    ];
    const archive = read({ "messages.csv": [NEW, ...rows].join("\n"), "Invitations.csv": invitations });
    expect(Object.fromEntries(archive.correspondence)).toEqual({
      [ADA]: { count: 2, firstOn: "2025-05-01", lastOn: "2025-06-01", lastFrom: "them" },
      [BEN]: { count: 1, firstOn: "2025-09-03", lastOn: "2025-09-03", lastFrom: "them" },
    });
    expect(JSON.stringify([...archive.correspondence, archive])).not.toMatch(/SECRET|words/);
  });

  it("is counted in the nine columns of before 2023", () => {
    const old = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";
    const rows = [
      `c1,,Ada,${ADA},Me,2021-01-01 10:00:00 UTC,,hello,INBOX`,
      `c1,,Me,${ME},Ada,2021-01-02 10:00:00 UTC,,hello,INBOX`,
      `c2,,Me,${ME},Cleo Brand,2021-01-03 10:00:00 UTC,,hello,INBOX`,
    ];
    const { correspondence } = read({ "messages.csv": [old, ...rows].join("\n") });
    expect(Object.fromEntries(correspondence)).toEqual({
      [ADA]: { count: 2, firstOn: "2021-01-01", lastOn: "2021-01-02", lastFrom: "me" },
      "name:cleo brand": { count: 1, firstOn: "2021-01-03", lastOn: "2021-01-03", lastFrom: "me" },
    });
  });

  it("says nothing when it can't tell who the user is", () => {
    const rows = [message(ADA, BEN, "2025-06-01"), message(BEN, ADA, "2025-05-01")];
    expect(read({ "messages.csv": [NEW, ...rows].join("\n") }).correspondence.size).toBe(0);
  });
});

describe("the whole archive", () => {
  it("is read from a ZIP with folders and members' ids behind the names", () => {
    const files = Object.fromEntries(
      Object.entries(sampleArchive({ connections: 40, messages: 300 })).map(([name, text]) => [
        `export/${name.replace(".csv", "_83772.csv").toLowerCase()}`,
        text,
      ]),
    );
    const { files: unpacked, faults } = unpackArchive(zipOf(files), SAMPLE_ZIP_NAME);
    expect(faults).toEqual([]);
    const archive = readArchive(unpacked);
    const people = sampleConnections(40);
    expect(archive.connections.map(({ url }) => url)).toEqual(people.map(({ url }) => url));
    expect(archive.hidden).toBe(4);
    expect([...archive.correspondence.values()].reduce((sum, { count }) => sum + count, 0)).toBe(300);
    expect(archive.recommendations.map(({ from, on }) => [from, on])).toEqual([
      ["me", "2024-06-02"],
      ["them", "2024-05-14"],
    ]);
    expect(archive.endorsements).toHaveLength(11);
    expect(archive.endorsements[0]).toMatchObject({ url: people[0]?.url, on: "2024-02-01", from: "them" });
    expect(archive.invitations).toHaveLength(12);
    expect(archive.stations.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["school", "2009", "2013"],
      ["work", "2019-01", undefined],
      ["work", "2014-03", "2018-12"],
      ["volunteering", "2021-02", undefined],
    ]);
    expect(archive.jobs.map(({ on }) => on).toSorted()).toEqual(["2026-08-15", "2026-11-10"]);
    expect(archive.follows).toEqual(["Quillfern Labs"]);
    expect(archive.faults).toEqual([]);
    expect(JSON.stringify([...archive.notes, archive])).not.toContain("SAMPLE-WORDS");
  });

  it("tells damaged and unknown files by name, and uses the rest", () => {
    const good = zipSync({
      "Connections.csv": strToU8(`${HEADER}\n${ROW}`),
      "messages.csv": strToU8("No conversations found"),
    });
    const { files, faults } = unpackArchive(good, "a.zip");
    expect(faults).toEqual([]);
    const archive = readArchive(files);
    expect(archive.connections).toHaveLength(1);
    expect(archive.faults).toEqual([{ file: "messages.csv", why: "unknownFile" }]);
    expect(unpackArchive(good.subarray(0, 60), "a.zip")).toEqual({
      files: [],
      faults: [{ file: "a.zip", why: "damagedFile" }],
      unread: [],
    });
    expect(isZip(good)).toBe(true);
    expect(isZip(strToU8(HEADER))).toBe(false);
  });

  it.each([0, 6] as const)("tells a file by name whose bytes aren't those that were packed (level %i)", (level) => {
    const rest = { "Company Follows.csv": strToU8("Organization,Followed On\nAcme,Wed Jun 24 12:43:42 UTC 2026") };
    const zip = zipSync({ "Connections.csv": strToU8(`${HEADER}\n${ROW}\n`.repeat(40)), ...rest }, { level });
    expect(unpackArchive(zip, "a.zip").faults).toEqual([]);
    const damaged = zip.slice();
    // The first file's data begins behind its header of 30 bytes and its name.
    damaged[30 + "Connections.csv".length + 20]! ^= 0b100;
    const { files, faults } = unpackArchive(damaged, "a.zip");
    expect(faults).toEqual([{ file: "Connections.csv", why: "damagedFile" }]);
    expect(readArchive(files).follows).toEqual(["Acme"]);
  });

  it("knows the day of the export from its name", () => {
    expect(exportDayIn(SAMPLE_ZIP_NAME)).toBe("2026-11-20");
    expect(exportDayIn("archive.zip")).toBeUndefined();
  });

  it("tells how far it is", () => {
    const heard: number[] = [];
    const files = Object.entries(sampleArchive({ connections: 50, messages: 20_500 }));
    readArchive(
      files.map(([name, text]) => ({ name, bytes: strToU8(text) })),
      (done) => heard.push(done),
    );
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.at(-1)).toBeCloseTo(1);
  });
});
