import { answerSurfaces } from "../messages/listen.ts";
import { sayToBackground } from "../messages/send.ts";
import { kindsAt } from "../readers/linkedin/kinds.ts";
import { followAddress } from "./soft-navigation.ts";
import { isAlive, isRunning, startOnce } from "./start-once.ts";

// Runs on every page of a large site, most of which carry no marks: so it knows addresses only, and calls for the rest where it is wanted.
startOnce("scout", () => {
  let stopFollowing: (() => void) | undefined;

  function stop(): void {
    stopFollowing?.();
    stopFollowing = undefined;
  }

  function look(): void {
    if (!isAlive() || isRunning("marks")) return stop();
    if (kindsAt(window.location).length === 0) return;
    stop();
    void sayToBackground("marks/start", null).catch(() => null);
  }

  function begin(): void {
    stopFollowing ??= followAddress(window, look);
    look();
  }

  answerSurfaces({
    "page/read": () => (isRunning("marks") ? undefined : { address: window.location.href, page: null }),
    "marks/refresh": () => {
      // Off means that nothing is followed either.
      sayToBackground("marks/ask", { addresses: [] }).then(
        ({ kinds }) => (kinds.length === 0 ? stop() : begin()),
        stop,
      );
      return isRunning("marks") ? undefined : null;
    },
  });
  begin();
  return stop;
});
