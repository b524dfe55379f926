import { textOf } from "./lines.ts";

// Public pages have a class for it since 2021 (reported); the others only a line, in the language of whoever looks.
const NOTICE =
  ".closed-job, .closed-job__flavor--closed, .artdeco-inline-feedback__message, .jobs-details-top-card__apply-error";
// The list beside the job tells it of its own rows.
const OTHERS = "[componentkey^=job-card-component-ref-], [data-occludable-job-id], aside";
const CLOSED =
  /^(?:no longer accepting applications|(?:es werden )?keine bewerbungen mehr|nimmt keine bewerbungen|ya no (?:se )?acepta|(?:n[’']accepte plus|ne prend plus)|(?:não|já não) (?:se )?aceita|non (?:si )?accetta(?:no)? più|accepteert geen|tar inte längre|ikke længere|nie przyjmuje|artık başvuru|больше не принимает|応募の受付を終了|已停止接受|더 이상 지원)/iu;

/** `isClosed` where the page says in a line of its own that nobody can apply any more; `part` is where the job's header stands. */
export function closedIn(part: ParentNode): { readonly isClosed?: true } {
  const lines = [...part.querySelectorAll(`${NOTICE}, p`)].slice(0, 300);
  return lines.some((line) => CLOSED.test(textOf(line)) && !line.closest(OTHERS)) ? { isClosed: true } : {};
}
