import { beforeEach, expect, it, vi } from "vitest";
import { dropDrafts, keepDraft, readDraft } from "../../../src/database/local/drafts.ts";

const ADA = ["https://www.linkedin.com/in/ada-quill", "id-ada"];

beforeEach(() => localStorage.clear());

it("keeps a form's fields until they are dropped, one form and one person apart from another", () => {
  keepDraft(ADA, "path", { hirer: "Odal" });
  keepDraft(["id-ben"], "path", { hirer: "Wren" });
  expect(readDraft(ADA, "path")).toEqual({ hirer: "Odal" });
  expect(readDraft(ADA, "experience")).toBeUndefined();
  keepDraft(ADA, "path", undefined);
  expect(readDraft(ADA, "path")).toBeUndefined();
  expect(readDraft(["id-ben"], "path")).toEqual({ hirer: "Wren" });
});

it("leaves no trace of somebody forgotten, by any of their addresses or ids, and nothing that can't be read", () => {
  keepDraft(ADA, "path", { hirer: "Odal" });
  keepDraft(ADA, "label", { text: "form" });
  keepDraft(["id-ben"], "path", { hirer: "Wren" });
  localStorage.setItem("draft:path:broken", "{");
  expect(readDraft(["broken"], "path")).toBeUndefined();
  dropDrafts(["id-ada"]);
  expect(Object.keys(localStorage)).toEqual(["draft:path:id-ben"]);
});

it("harms nothing where there is no room", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(() => keepDraft(ADA, "path", { hirer: "Odal" })).not.toThrow();
});
