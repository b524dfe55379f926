import { useLayoutEffect, useRef } from "preact/hooks";
import { type Person, textOf } from "../../domain/person/person.ts";
import { BackBar } from "../../ui/controls/back-bar.tsx";
import { PersonEditor } from "../../ui/person/person-editor.tsx";
import { say } from "../../ui/words/words.ts";
import type { Network } from "../network.tsx";
import { useEscape } from "../use-escape.ts";
import { TimeLinePart } from "./time-line-part.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./person-aside.module.css";

interface Properties {
  readonly person: Person;
  readonly network: Network;
  readonly onClose: () => void;
}

/** One person beside the table: everything the popup shows, and what happened so far. Escape goes back to where they were opened. */
export function PersonAside({ person, network, onClose }: Properties) {
  const region = useRef<HTMLElement>(null);
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    region.current?.focus({ preventScroll: true });
    region.current?.scrollIntoView({ block: "nearest" });
  }, [person.id]);
  useEscape(region, onClose);
  return (
    <section
      ref={region}
      tabIndex={-1}
      class={style.peopleAside}
      aria-label={textOf(person, "name") || say("people_nameless")}
    >
      <BackBar name={say("people_beside")} onBack={onClose} address={person.addresses[0]}>
        {say("close")} <kbd aria-hidden="true">Esc</kbd>
      </BackBar>
      <FailingPart name={say("people_beside")}>
        <PersonEditor key={person.id} found={{ person, isKept: true }} onKept={() => undefined} />
      </FailingPart>
      <FailingPart name={say("time_title")}>
        <TimeLinePart key={`time line of ${person.id}`} person={person} network={network} />
      </FailingPart>
    </section>
  );
}
