import type { Person } from "../../domain/person/person.ts";
import { say, sayDay } from "../words/words.ts";
import * as style from "./news-line.module.css";

/** Whether somebody moved since the user last looked. */
export function hasNews({ careerNews }: Person): boolean {
  return careerNews?.some(({ isRead }) => !isRead) === true;
}

/** What changed since the user last looked: a move from one organization to another. */
export function NewsLine({ person, onRead }: { readonly person: Person; readonly onRead: () => void }) {
  const unread = person.careerNews?.findLast(({ isRead }) => !isRead);
  if (!unread) return null;
  const words = say("movedFromTo", unread.from.name, unread.to.name, sayDay(unread.on));
  return (
    <p class={style.news}>
      <span title={words}>{words}</span>
      <button type="button" class="quiet" onClick={onRead}>
        {say("newsRead")}
      </button>
    </p>
  );
}
