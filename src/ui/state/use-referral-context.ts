import { useEffect, useState } from "preact/hooks";
import type { ReferralContext } from "../../domain/referral/move.ts";
import { hear } from "../../news.ts";

const NOTHING: ReferralContext = { organizations: new Map(), exchanges: [], asks: [] };

async function load(person: string): Promise<ReferralContext> {
  const { referralContextOf } = await import("./referral-context.ts");
  return referralContextOf(person);
}

/** What a person's move depends on beside the person, once they are found; kept fresh while other surfaces change it. */
export function useReferralContext(person: string | undefined): ReferralContext {
  const [referralContext, setReferralContext] = useState(NOTHING);
  useEffect(() => {
    if (person === undefined) return undefined;
    // What can't be loaded is said by the editor itself at the first change; until then there is just less to show.
    const refresh = (): void => void load(person).then(setReferralContext, () => undefined);
    refresh();
    return hear(({ kind }) => {
      if (kind === "record" || kind === "notebook") refresh();
    });
  }, [person]);
  return referralContext;
}
