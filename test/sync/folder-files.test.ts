import { describe, expect, it } from "vitest";
import { troubleFrom, writeFile } from "../../src/notebook/sync/folder-files.ts";

/** A folder whose disk fails in the middle of a file. */
function failingFolder(name: string) {
  const done: string[] = [];
  const writable = {
    write: () => Promise.reject(new DOMException("no room", name)),
    close: () => Promise.resolve(done.push("closed")),
    abort: () => Promise.resolve(done.push("aborted")),
  };
  const folder = {
    getFileHandle: () => Promise.resolve({ createWritable: () => Promise.resolve(writable) }),
    removeEntry: (file: string) => Promise.resolve(done.push(`removed ${file}`)),
  };
  return { folder: folder as unknown as FileSystemDirectoryHandle, done };
}

describe("a folder that fails", () => {
  it("is left without half a file, and says why", async () => {
    const { folder, done } = failingFolder("QuotaExceededError");
    const error: unknown = await writeFile(folder, "a.age", new Uint8Array(9)).catch((thrown: unknown) => thrown);
    expect(done).toEqual(["aborted", "removed a.age"]);
    expect(troubleFrom(error)).toBe("full");
  });

  it("tells one trouble from another, and none from what isn't the folder's", () => {
    const names = ["NotAllowedError", "NotFoundError", "InvalidStateError"];
    expect(names.map((name) => troubleFrom(new DOMException("", name)))).toEqual(["permission", "gone", "broken"]);
    expect(troubleFrom(new Error("something else"))).toBeUndefined();
  });
});
