import { sayToPage } from "../messages/send.ts";

/** Marks in a tab's page follow at once; a page without our script just doesn't answer. */
export function refreshMarks(tab: number): void {
  void sayToPage(tab, "marks/refresh", null).catch(() => null);
}
