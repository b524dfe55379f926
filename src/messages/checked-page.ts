import { factsOf } from "../domain/page/not-facts.ts";
import type { Page } from "../domain/page/page.ts";
import { checkPage } from "./shapes.ts";

/** What a page's script says the page is, checked like any message, without the words of buttons and badges; a part of its own, fetched while the page reads itself. */
export function checkedPage(sent: unknown): Page | undefined {
  const page = checkPage(sent);
  return page && factsOf(page);
}
