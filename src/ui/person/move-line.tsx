import type { Day } from "../../domain/history/day.ts";
import { moveFor, type Move, type ReferralContext } from "../../domain/referral/move.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { say, sayDay, sayList } from "../words/words.ts";
import * as style from "./move-line.module.css";

/** Names of organizations, at most so many in one sentence. */
const MOST_NAMES = 3;

function names(ids: readonly string[], { organizations }: ReferralContext): string {
  const known = ids.slice(0, MOST_NAMES).flatMap((id) => organizations.get(id)?.name ?? []);
  return sayList(known, "conjunction");
}

/** A move as one sentence of what to do next. */
function moveWords(move: Move, person: Person, referralContext: ReferralContext): string {
  const name = textOf(person, "name");
  switch (move.kind) {
    case "settle":
      return say("move_settle", say(`question_${move.attribute}`));
    case "nameHirer":
      return say("move_nameHirer", name);
    case "askWhomTheyKnow":
      return say("move_askWhomTheyKnow", name, names(move.targets, referralContext));
    case "setAside":
      return say("move_setAside", name);
    case "findAnotherHirer":
      return say("move_findAnotherHirer", name);
    case "exchange":
      if (move.running?.until !== undefined) return say("move_exchangeRunning", sayDay(move.running.until));
      return move.fits.includes("volunteering")
        ? say("move_volunteer", person.volunteersAt ?? "")
        : say("move_exchange", name);
    case "closeTheLoop":
      return say("move_closeTheLoop", name, names([move.ask.organization], referralContext));
    case "watch": {
      const places = names(move.organizations, referralContext);
      return places === "" ? say("move_nameHirer", name) : say("move_watch", places);
    }
    case "ask":
      return say("move_ask", name, names(move.organizations, referralContext));
  }
}

interface Properties {
  readonly person: Person;
  readonly referralContext: ReferralContext;
  readonly today: Day;
}

/** The one next step for a person, and the way to do it; its place is kept where there is none. */
export function MoveLine({ person, referralContext, today }: Properties) {
  const name = textOf(person, "name");
  const isUntagged = Object.keys(person.answers).length === 0;
  const move = isUntagged ? undefined : moveFor(person, referralContext, today);
  const words = isUntagged ? name && say("move_untagged", name) : move && moveWords(move, person, referralContext);
  if (!words) return <p class={style.move} />;
  // Where it is done is known by what is fetched once it is pressed: the popup's first picture does without.
  return (
    <button
      type="button"
      class={style.move}
      onClick={({ currentTarget }) => void import("./go-to-move.ts").then((part) => part.goToMove(move, currentTarget))}
    >
      <span class={style.moveWords}>
        <span class="label">{say("moveLabel")}</span> {words}
      </span>
    </button>
  );
}
