import { useEffect, useState } from "preact/hooks";

/** Seconds after which somebody waiting is asked; each time they go on, twice as many pass until the next. */
const FIRST_ASKED_AFTER = 10;

/** Asks whether to go on once work has taken long. The work goes on meanwhile: an answer costs it nothing. */
export function usePatience(isWaiting: boolean): {
  readonly askedAfter: number | undefined;
  readonly goOn: () => void;
} {
  const [limit, setLimit] = useState(FIRST_ASKED_AFTER);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    setIsAsking(false);
    if (!isWaiting) {
      setLimit(FIRST_ASKED_AFTER);
      return;
    }
    const timer = setTimeout(() => setIsAsking(true), limit * 1000);
    return () => clearTimeout(timer);
  }, [isWaiting, limit]);
  return { askedAfter: isWaiting && isAsking ? limit : undefined, goOn: () => setLimit(limit * 2) };
}
