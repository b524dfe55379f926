import { browser } from "../browser-in-page.ts";
import type { Runtime } from "webextension-polyfill";
import type { Message, Response, ToPage } from "./table.ts";

/** What a script in a page answers; a message without an entry stays unanswered, for another script to take. */
export type PageAnswers = { readonly [Name in keyof ToPage]?: () => Response<ToPage, Name> | undefined };

/** Answers our own pages from a script in a page, until the page goes. */
export function answerSurfaces(answers: PageAnswers): void {
  // Not with a promise: older Chromium ignores one.
  const listener = (sent: unknown, _sender: unknown, respond: (answer: unknown) => void): true | undefined => {
    const answer = answers[(sent as Message<ToPage>).name]?.();
    if (answer === undefined) return undefined;
    respond(answer);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}
