import { browser } from "../browser.ts";
import type { Message, Response, ToPage } from "./table.ts";

/** What a script in a page answers; a message without an entry stays unanswered, for another script to take. */
export type PageAnswers = { readonly [Name in keyof ToPage]?: () => Response<ToPage, Name> | undefined };

/** Answers our own pages from a script in a page, until the page goes. */
export function answerSurfaces(answers: PageAnswers): void {
  browser.runtime.onMessage.addListener((sent: unknown) => {
    const answer = answers[(sent as Message<ToPage>).name]?.();
    return answer === undefined ? undefined : Promise.resolve(answer);
  });
}
