import { useEffect, useState } from "preact/hooks";
import type { Surroundings } from "../../domain/referral/move.ts";
import { hear } from "../../news.ts";

const NOTHING: Surroundings = { organizations: new Map(), exchanges: [], asks: [] };

async function load(person: string): Promise<Surroundings> {
  const { surroundingsOf } = await import("./surroundings.ts");
  return surroundingsOf(person);
}

/** What a person's move depends on beside the person, kept fresh while other surfaces change it. */
export function useSurroundings(person: string): Surroundings {
  const [surroundings, setSurroundings] = useState(NOTHING);
  useEffect(() => {
    // What can't be loaded is said by the editor itself at the first change; until then there is just less to show.
    const refresh = (): void => void load(person).then(setSurroundings, () => undefined);
    refresh();
    return hear(({ kind }) => {
      if (kind === "record" || kind === "notebook") refresh();
    });
  }, [person]);
  return surroundings;
}
