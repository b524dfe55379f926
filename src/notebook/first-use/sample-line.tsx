import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { importRecords } from "../../database/stores/import.ts";
import { undoGroup } from "../../database/journal/undo.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { say } from "../../ui/words/words.ts";
import { go, hashOf, useAddress } from "../address.ts";
import { useNetwork } from "../network.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { makeSample } from "./make-sample.ts";
import { hasSample, withoutSample } from "./without-sample.ts";
import * as style from "./sample-line.module.css";

/** Says on every page that the people are invented, and removes them with a way back; those the user added stay. */
export function SampleLine() {
  const network = useNetwork();
  const { page, query } = useAddress();
  const isThere = network !== undefined && hasSample(network.people);
  /** The change that removed the sample, until the user goes on. */
  const [removed, setRemoved] = useState<string>();
  /** Whether the invented people were asked for while others are kept. */
  const [isKeptFrom, setIsKeptFrom] = useState(false);
  const [refusal, setRefusal] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const offered = isThere ? "remove" : (removed ?? "nothing");
  const offeredBefore = useRef("loading");
  useEffect(() => {
    setRemoved(undefined);
    setIsKeptFrom(false);
  }, [page]);
  useLayoutEffect(() => {
    // Whoever just made, removed or brought back the sample pressed a button that is gone now. Before the next paint, so that no key is lost.
    if (offeredBefore.current !== "loading" && offered !== offeredBefore.current) button.current?.focus();
    if (network) offeredBefore.current = offered;
  }, [network, offered]);

  // The welcome page leads to such an address. It means one press, so it makes the sample once, and never beside anybody kept.
  const isWanted = query.get("look") === "around" && network !== undefined;
  useLayoutEffect(() => {
    if (!isWanted) return;
    go(hashOf(page), "replace");
    if (network.people.size === 0) press(makeSample());
    else if (!isThere) setIsKeptFrom(true);
  }, [isWanted]);

  async function remove(): Promise<void> {
    const group = await importRecords(withoutSample);
    // Pressed again there was nothing left to remove, and the way back stays.
    if (group !== undefined) setRemoved(group);
  }

  async function bringBack(group: string): Promise<void> {
    await undoGroup(group);
    setRemoved(undefined);
  }

  function press(work: Promise<void>): void {
    setRefusal("");
    work.catch((error: unknown) => setRefusal(say(`refusal_${refusalFrom(error).reason}`)));
  }

  return (
    <div class={style.sampleLine}>
      <p role="status">
        {isThere && say("sample_line")}
        {!isThere && removed !== undefined && say("sample_removed")}
        {!isThere && isKeptFrom && say("sample_notBeside")}
      </p>
      {isThere && (
        <button ref={button} type="button" class="quiet" onClick={() => press(remove())}>
          {say("sample_remove")}
        </button>
      )}
      {!isThere && removed !== undefined && (
        <button ref={button} type="button" class="quiet" onClick={() => press(bringBack(removed))}>
          {say("undo")}
        </button>
      )}
      <RefusalLine words={refusal} />
    </div>
  );
}
