import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { keepByHand } from "../../database/stores/keep-by-hand.ts";
import { today } from "../../today.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { go, personAddress } from "../address.ts";
import { type Network, useNetwork } from "../network.tsx";
import { useUndoing } from "../undo-bar.tsx";
import { Modal } from "../modal.tsx";
import { findableIn, type Finding, FINDING_KINDS } from "./findings.ts";
import * as style from "./find-dialog.module.css";

/** So many names are made ready between two breaths. */
const WARMED = 2000;

const GROUPS = {
  person: "people_title",
  organization: "orgs_title",
  label: "find_labels",
  place: "find_places",
  act: "find_acts",
} as const;

interface Properties {
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** What a network has for a query; the names of many people are made ready while the user begins to type. */
function useFindings(network: Network | undefined, query: string): readonly Finding[] {
  const findable = useMemo(() => network && findableIn(network), [network]);
  useEffect(() => {
    let from = 0;
    const warm = (): void => {
      if (!findable?.warm(from, from + WARMED)) return;
      from += WARMED;
      timer = setTimeout(warm);
    };
    let timer = setTimeout(warm);
    return () => clearTimeout(timer);
  }, [findable]);
  return useMemo(() => findable?.find(query) ?? [], [findable, query]);
}

interface LineProperties {
  readonly id: string;
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly onTake: (finding: Finding) => void;
}

/** One line of the list; what has an address is a link, so that it can be opened beside. */
function FindingLine({ id, finding, isCurrent, onTake }: LineProperties) {
  const { name, hint, to } = finding;
  const line = {
    id,
    role: "option",
    tabIndex: -1,
    "aria-selected": isCurrent,
    class: style.finding,
    onClick: (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onTake(finding);
    },
  } as const;
  const words = (
    <>
      <bdi>{name}</bdi>
      {hint && <bdi class="hint">{hint}</bdi>}
    </>
  );
  if ("address" in to)
    return (
      <a {...line} href={to.address}>
        {words}
      </a>
    );
  return (
    <button type="button" {...line}>
      {words}
    </button>
  );
}

/** Finds any person, organization, label, place and act by a few letters, and goes there. */
export function FindDialog({ onClose, onHelp }: Properties) {
  const network = useNetwork();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const undoing = useUndoing();
  const findings = useFindings(network, query);
  const current = Math.min(at, findings.length - 1);

  useLayoutEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current, findings]);

  async function add(name: string): Promise<void> {
    onClose();
    await undoing.make(say("find_added", name), async () => {
      const { id } = await keepByHand({ name }, today());
      go(personAddress(id));
    });
  }

  function take(finding: Finding | undefined): void {
    if (!finding) return;
    if ("add" in finding.to) return void add(finding.to.add);
    onClose();
    if ("act" in finding.to) return finding.to.act === "undo" ? void undoing.undo() : onHelp();
    go(finding.to.address);
  }

  function press(event: KeyboardEvent): void {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
    if (step !== undefined) setAt(Math.max(0, Math.min(findings.length - 1, current + step)));
    else if (key === "Enter") take(findings[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      name={say("find_title")}
      class={style.find}
      onClose={onClose}
      onKey={(event) => {
        // Once more it is no key of the browser.
        if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) event.preventDefault();
      }}
    >
      <div class={style.findBox} ref={box}>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={200}
          aria-label={say("find_title")}
          aria-expanded="true"
          aria-controls="findings"
          aria-activedescendant={current >= 0 ? `finding-${current}` : undefined}
          placeholder={say("find_hint")}
          value={query}
          onInput={({ currentTarget: { value } }) => {
            setQuery(value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div id="findings" role="listbox" class={style.findings} aria-label={say("find_found")}>
          {FINDING_KINDS.map((kind) => {
            const those = findings
              .map((finding, index) => ({ finding, index }))
              .filter((one) => one.finding.kind === kind);
            if (those.length === 0) return null;
            return (
              <div key={kind} role="group" aria-label={say(GROUPS[kind])}>
                <p class="label" aria-hidden="true">
                  {say(GROUPS[kind])}
                </p>
                {those.map(({ finding, index }) => (
                  <FindingLine
                    key={index}
                    id={`finding-${index}`}
                    finding={finding}
                    isCurrent={index === current}
                    onTake={take}
                  />
                ))}
              </div>
            );
          })}
        </div>
        <p class="for-screen-readers" role="status">
          {sayCount("find_count", findings.length)}
        </p>
      </div>
    </Modal>
  );
}
