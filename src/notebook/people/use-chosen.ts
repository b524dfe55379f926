import { useState } from "preact/hooks";

/** The people chosen in the table, by their ids, in view or not. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  function choose(ids: readonly string[], isChosen: boolean): void {
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isChosen) after.add(id);
        else after.delete(id);
      return after;
    });
  }
  return { chosen, choose, chooseNobody: () => setChosen(new Set()) };
}
