import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { archiveAskedOn, noteArchiveAsked } from "../../database/local/archive-asked.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { today } from "../../today.ts";
import { useFileDays } from "../../ui/state/file-days.ts";
import { say } from "../../ui/words/words.ts";
import { go, hashOf, useAddress } from "../address.ts";
import { bringIn } from "../files/brought-files.ts";
import { DropZone } from "../files/drop-zone.tsx";
import { type Network, useNetwork } from "../network.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { AskStep } from "./ask-step.tsx";
import { makeSample } from "./make-sample.ts";
import { ENOUGH_NAMED, namedByUser, NameStep } from "./name-step.tsx";
import { Step } from "./step.tsx";
import * as style from "./first-use.module.css";

const OWN_ADDRESS = hashOf("data/bring");

function SampleOffer() {
  const [refusal, setRefusal] = useState("");
  return (
    <div class={style.firstUseSample}>
      <p id="sample-hint">{say("firstUse_sampleHow")}</p>
      <button
        type="button"
        aria-describedby="sample-hint"
        onClick={() => {
          setRefusal("");
          makeSample().catch((error: unknown) => setRefusal(say(`refusal_${refusalFrom(error).reason}`)));
        }}
      >
        {say("welcome_lookAround")}
      </button>
      <RefusalLine words={refusal} />
    </div>
  );
}

function Steps({ network }: { readonly network: Network }) {
  const isOwnPage = useAddress().page === "data";
  const [askedOn, setAskedOn] = useState(archiveAskedOn);
  const isImported = useFileDays()?.importedOn !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => {
    // Whoever just emptied the notebook pressed a button that is gone now.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const named = namedByUser(network);
  const done = [askedOn !== undefined || isImported, named.length >= ENOUGH_NAMED, isImported];
  const current = done.indexOf(false);

  return (
    <section class={style.firstUse}>
      <h1 ref={heading} tabIndex={-1}>
        {say(isOwnPage ? "bring_title" : "firstUse_heading")}
      </h1>
      <p class={style.firstUseLead}>{say("firstUse_lead")}</p>
      <ol>
        <Step title={say("bring_ask")} isDone={done[0]} isCurrent={current === 0}>
          <AskStep
            askedOn={askedOn}
            onAsk={() => {
              noteArchiveAsked(today());
              setAskedOn(today());
            }}
          />
        </Step>
        <Step title={say("bring_name")} isDone={done[1]} isCurrent={current === 1}>
          {/* With the first of them the pages about people have somebody to show, and this one goes on at its own address. */}
          <NameStep network={network} named={named} onName={() => !isOwnPage && go(OWN_ADDRESS, "replace")} />
        </Step>
        <Step title={say("bring_drop")} isDone={done[2]} isCurrent={current === 2}>
          <DropZone accept=".zip,.csv" label={say("files_choose")} hint={say("bring_dropHow")} onBrought={bringIn} />
        </Step>
      </ol>
      {network.people.size === 0 && <SampleOffer />}
    </section>
  );
}

/**
 * How one's own network comes in, in three steps: asking LinkedIn for it, naming a few people meanwhile, handing the file over. Stands
 * in place of every page about people while there is nobody, and at an address of its own; without anybody one can look around first.
 */
export function FirstUse() {
  const network = useNetwork();
  return network ? <Steps network={network} /> : <p class="reading">{say("reading")}</p>;
}
