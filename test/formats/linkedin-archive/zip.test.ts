import type * as Fflate from "fflate";
import { inflateSync, strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { unpackArchive } from "../../../src/formats/linkedin-archive/zip.ts";

vi.mock("fflate", async (original) => {
  const fflate = await original<typeof Fflate>();
  return { ...fflate, inflateSync: vi.fn<typeof inflateSync>(fflate.inflateSync) };
});

const TEXT = strToU8("First Name,Last Name,Connected On\n".repeat(1000));

/** A ZIP of files as they come, one name as often as it comes. */
function zipWith(names: readonly string[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const name of names) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(TEXT, true);
  }
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** Where the ZIP's directory lists its files. */
function entriesOf(zip: Uint8Array): readonly number[] {
  const view = new DataView(zip.buffer);
  const found: number[] = [];
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    found.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

const inflations = () => vi.mocked(inflateSync).mock.calls.length;
afterEach(() => vi.mocked(inflateSync).mockClear());

describe("a ZIP", () => {
  it("has each of its files unpacked once, and no other", () => {
    const names = [1, 2, 3, 4].map((index) => `Connections_${index}.csv`);
    const { files, faults, unread } = unpackArchive(zipWith([...names, "photo.jpg"]), "a.zip");
    expect(unread).toEqual(["photo.jpg"]);
    expect(faults).toEqual([]);
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual(names.map((name) => [name, TEXT.length]));
    expect(inflations()).toBe(4);
  });

  it("with one name sixty times is read once, and says so once", () => {
    const { files, faults } = unpackArchive(zipWith(Array(60).fill("Connections.csv")), "a.zip");
    expect(files).toHaveLength(1);
    expect(faults).toEqual([{ file: "Connections.csv", why: "repeated" }]);
    expect(inflations()).toBe(1);
  });

  it("whose files share one body is refused without unpacking any", () => {
    const zip = zipWith(Array.from({ length: 20 }, (_, index) => `Connections_${index}.csv`));
    const entries = entriesOf(zip);
    expect(entries).toHaveLength(20);
    const view = new DataView(zip.buffer);
    for (const at of entries) view.setUint32(at + 42, view.getUint32((entries[0] ?? 0) + 42, true), true);
    expect(unpackArchive(zip, "a.zip")).toEqual({
      files: [],
      faults: [{ file: "a.zip", why: "overlapping" }],
      unread: [],
    });
    expect(inflations()).toBe(0);
  });

  it("whose file begins inside another is refused", () => {
    const inner = zipSync({ "messages.csv": TEXT }, { level: 0 });
    const zip = zipSync({ "Connections.csv": inner, "Invitations.csv": TEXT }, { level: 0 });
    const view = new DataView(zip.buffer);
    // The second is said to lie where the inner ZIP has its own.
    view.setUint32((entriesOf(zip)[1] ?? 0) + 42, 30 + "Connections.csv".length, true);
    expect(unpackArchive(zip, "a.zip").faults).toEqual([{ file: "a.zip", why: "overlapping" }]);
  });

  it("that promises more than can be in it, or more than any archive has, isn't unpacked", () => {
    const promising = (size: number): Uint8Array => {
      const zip = zipWith(["Connections.csv"]);
      new DataView(zip.buffer).setUint32((entriesOf(zip)[0] ?? 0) + 24, size, true);
      return zip;
    };
    expect(unpackArchive(promising(500_000_000), "a.zip").faults).toEqual([
      { file: "Connections.csv", why: "damagedFile" },
    ]);
    expect(unpackArchive(promising(2_000_000_000), "a.zip").faults).toEqual([
      { file: "Connections.csv", why: "tooLarge" },
    ]);
    expect(inflations()).toBe(0);
  });

  it("is damaged where its directory leads out of it", () => {
    const zip = zipWith(["Connections.csv"]);
    new DataView(zip.buffer).setUint32((entriesOf(zip)[0] ?? 0) + 42, 0x7fffffff, true);
    expect(unpackArchive(zip, "a.zip")).toEqual({
      files: [],
      faults: [{ file: "a.zip", why: "damagedFile" }],
      unread: [],
    });
  });
});
