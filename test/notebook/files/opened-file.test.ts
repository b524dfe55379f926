import { Encrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { sampleArchive, zipOf } from "../../../scripts/sample-archive.mjs";
import type { OtherKind } from "../../../src/formats/import/other-kinds.ts";
import { type OpenedFile, openFiles } from "../../../src/notebook/files/opened-file.ts";

type Content = string | Uint8Array<ArrayBuffer>;

const open = (files: Readonly<Record<string, Content>>): Promise<OpenedFile> =>
  openFiles(
    Object.entries(files).map(([name, content]) => new File([content], name)),
    () => undefined,
  );
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
const bytes = (of: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(of);

const HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const ROW = "Maren,Oldcastle,https://www.linkedin.com/in/maren-oldcastle,,Quillfern Labs,Head of Platform,08 Feb 2026";
const { "messages.csv": messages = "", "Positions.csv": positions = "" } = sampleArchive({ connections: 2 });

describe("a file nobody is in", () => {
  it.each<readonly [OtherKind, string, Content]>([
    ["foreignZip", "photos.zip", bytes(zipOf({ "a.txt": "one", "b/c.csv": "two" }))],
    ["archivePart", "messages.csv", messages],
    ["archivePart", "LinkedIn.zip", bytes(zipOf({ "Positions.csv": positions }))],
    ["headOnly", "Connections.csv", `Notes:\n"When exporting"\n\n${HEAD}\n`],
    ["headOnly", "friends.csv", "Who;Firm;Remark\r\n"],
    ["utf16", "letter.txt", utf16("Dear Ada\r\nthank you\r\n")],
    ["wrongName", "vouchbook-backup.age", "not locked at all"],
    ["pdf", "people.csv", "%PDF-1.7\nName,Company\nAda,Acme\n"],
    ["excel", "people.xlsx", "broken"],
    ["other", "notes.txt", "Ada\nBen\n"],
  ])("is told to be %s: %s", async (kind, file, content) => {
    const opened = await open({ [file]: content });
    const named = opened.kind === "unknown" ? opened.others.map((other) => other.kind) : [];
    expect(named).toEqual([kind]);
    expect(opened).toMatchObject({ kind: "unknown", faults: [] });
  });

  it("is locked with a key, which no passphrase opens", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
    const opened = await open({ "device.age": bytes(await encrypter.encrypt("words")) });
    expect(opened).toMatchObject({ kind: "unknown", others: [{ file: "device.age", kind: "lockedWithKey" }] });
  });

  it("keeps nothing from the archive that came with it, and is named among what was left out", async () => {
    const opened = await open({
      "photo.png": "\u0089PNG",
      "page.html": "<!doctype html>",
      "Connections.csv": `${HEAD}\n${ROW}`,
    });
    expect(opened).toMatchObject({
      kind: "archive",
      archive: { connections: [{ name: "Maren Oldcastle" }], faults: [{ file: "photo.png" }, { file: "page.html" }] },
    });
  });

  it("is told for each of several", async () => {
    const opened = await open({ "a.html": "<!doctype html>", "empty.csv": "" });
    expect(opened).toMatchObject({ others: [{ kind: "webPage" }, { kind: "empty" }] });
  });
});

describe("a file under a wrong name", () => {
  it("is opened by what is in it", async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase("passphrase");
    encrypter.setScryptWorkFactor(4);
    expect((await open({ "backup.csv": bytes(await encrypter.encrypt("words")) })).kind).toBe("locked");
    expect((await open({ "backup.age": "Name,Company\nAda,Acme\n" })).kind).toBe("table");
    expect((await open({ "people.csv": "BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n" })).kind).toBe("cards");
  });

  it("is read in UTF-16 that doesn't say so", async () => {
    expect(await open({ "friends.csv": utf16("Who,Firm\r\nĆy,Acme\r\n") })).toMatchObject({
      kind: "table",
      table: { header: ["Who", "Firm"], rows: [["Ćy", "Acme"]] },
    });
  });
});
