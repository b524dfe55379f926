import { withValues } from "../../domain/matching/people-query.ts";
import { say } from "../../ui/words/words.ts";
import { type PeopleView, viewHash } from "./view.ts";
import * as style from "./people-count.module.css";

interface Properties {
  readonly view: PeopleView;
  readonly found: number;
  /** Everybody kept, and how many of them are set aside. */
  readonly all: number;
  readonly aside: number;
  /** Whether the search says itself what of those set aside. */
  readonly isAsideAsked: boolean;
  readonly isWhole: boolean;
}

/** How many people the table shows, and where the others are: left out by the search, or set aside. */
export function PeopleCount({ view, found, all, aside, isAsideAsked, isWhole }: Properties) {
  const apart = isAsideAsked ? 0 : aside;
  const leftOut = isWhole && found > 0 ? all - apart - found : 0;
  return (
    <p class={style.peopleCount}>
      <span role="status">
        {found === 0 && isWhole ? say("people_nobodyFound") : say("count_shown", found)}
        {leftOut > 0 && `, ${say("count_leftOut", leftOut)}`}
      </span>
      {apart > 0 && (
        <>
          {", "}
          <a href={viewHash({ ...view, query: withValues(view.query, "aside", ["any"]) })}>
            {say("count_aside", apart)}
          </a>
        </>
      )}
    </p>
  );
}
