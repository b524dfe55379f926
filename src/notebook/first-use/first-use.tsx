import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { importRecords } from "../../database/stores/import.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { today } from "../../today.ts";
import { AddPerson } from "../../ui/person/add-person.tsx";
import { say } from "../../ui/words/words.ts";
import { go, hashOf, personAddress } from "../address.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { sampleNetwork } from "./sample-network.ts";
import * as style from "./first-use.module.css";

/** A notebook without anybody: what to do in three steps, and a way to look around first. */
export function FirstUse() {
  const [isMaking, setIsMaking] = useState(false);
  const [refusal, setRefusal] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    // Whoever just emptied the notebook pressed a button that is gone now.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  async function makeSample(): Promise<void> {
    setIsMaking(true);
    try {
      await importRecords(() => ({ put: sampleNetwork(today(), say) }));
    } catch (error) {
      setRefusal(say(`refusal_${refusalFrom(error).reason}`));
      setIsMaking(false);
    }
  }

  return (
    <section class={style.firstUse}>
      <h1 ref={heading} tabIndex={-1}>
        {say("firstUse_heading")}
      </h1>
      <p class={style.firstUseLead}>{say("firstUse_lead")}</p>
      <ol>
        <li>
          <h2>{say("firstUse_bring")}</h2>
          <p>
            {say("firstUse_bringHow")} <a href={hashOf("files")}>{say("firstUse_bringLink")}</a>
          </p>
        </li>
        <li>
          <h2>{say("firstUse_look")}</h2>
          <p>{say("firstUse_lookHow")}</p>
        </li>
        <li>
          <h2>{say("firstUse_sort")}</h2>
          <p>{say("firstUse_sortHow")}</p>
        </li>
      </ol>
      <AddPerson onOpen={({ id }) => go(personAddress(id))} />
      <div class={style.firstUseSample}>
        <p id="sample-hint">{say("firstUse_sampleHow")}</p>
        <button type="button" disabled={isMaking} aria-describedby="sample-hint" onClick={() => void makeSample()}>
          {say("firstUse_sample")}
        </button>
        <RefusalLine words={refusal} />
      </div>
    </section>
  );
}
