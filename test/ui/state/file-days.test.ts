import { expect, it, vi } from "vitest";
import { isBackupDue } from "../../../src/ui/state/file-days.ts";

vi.mock("../../../src/browser.ts", () => ({ storedValue: () => ({}) }));

const TODAY = "2026-11-23";

it.each([
  [true, { backedUpOn: "2026-11-22", changesAtBackup: 10 }, 35],
  [false, { backedUpOn: "2026-11-22", changesAtBackup: 10 }, 34],
  [true, { backedUpOn: "2026-11-16", changesAtBackup: 10 }, 11],
  [false, { backedUpOn: "2026-11-17", changesAtBackup: 10 }, 11],
  [false, { backedUpOn: "2025-11-17", changesAtBackup: 10 }, 10],
  [false, {}, 24],
  [true, {}, 25],
  [true, { changedOn: "2026-11-16" }, 1],
  [false, { changedOn: "2026-11-17" }, 1],
  [false, { changedOn: "2025-01-01" }, 0],
])("%s: a backup is due with %j and %i changes", (isDue, days, changes) => {
  expect(isBackupDue(days, changes, TODAY)).toBe(isDue);
});
