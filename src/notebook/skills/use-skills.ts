import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { changeSkills, listedSkills } from "../../database/stores/skills.ts";
import type { Skill } from "../../domain/skill/skills.ts";
import { skillsWitnessed, type WitnessedSkill } from "../../domain/skill/witnesses.ts";
import { hear } from "../../news.ts";
import { say } from "../../ui/words/words.ts";
import { useNetwork } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";

type Change = (list: readonly Skill[]) => readonly Skill[];

/** The user's skills with who can speak for each, and how the list is changed. */
export interface Skills {
  readonly list: readonly Skill[];
  readonly skills: readonly WitnessedSkill[];
  /** Changes the list and says what was done. */
  readonly change: (what: string, how: Change) => Promise<void>;
  readonly undoing: Undoing;
}

/** The user's skills, read once and with every change of the network; `undefined` until both are there. */
export function useSkills(): Skills | undefined {
  const network = useNetwork();
  const [list, setList] = useState<readonly Skill[]>();
  const [line, setLine] = useState({ said: "", isRefused: false });
  // The list is no record of the journal, so the way back is kept here, as long as the page is open.
  const done = useRef<{ readonly what: string; readonly before: readonly Skill[] }[]>([]);
  const turn = useRef(Promise.resolve());
  const refuse = (error: unknown): void =>
    setLine({ said: say(`refusal_${refusalFrom(error).reason}`), isRefused: true });
  useEffect(() => {
    const read = (): void => void listedSkills().then(setList, refuse);
    read();
    return hear(({ kind }) => {
      if (kind === "notebook") read();
    });
  }, []);
  const skills = useMemo(
    () => network && list && skillsWitnessed(network.people.values(), list),
    [network?.people, list],
  );

  /** One change after the other, and each on its way before its way back. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    return (turn.current = turn.current.then(work).catch(refuse));
  }

  const change = (what: string, how: Change): Promise<void> =>
    inTurn(async () => {
      let before: readonly Skill[] = [];
      const now = await changeSkills((kept) => how((before = kept)));
      if (now === before) return;
      done.current.push({ what, before });
      setList(now);
      setLine({ said: what, isRefused: false });
    });

  const undo = (): Promise<void> =>
    inTurn(async () => {
      const last = done.current.at(-1);
      if (!last) return;
      setList(await changeSkills(() => last.before));
      done.current.pop();
      setLine({ said: say("undo_takenBack", last.what), isRefused: false });
    });

  if (!skills || !list) return undefined;
  const make = async (): Promise<boolean> => false;
  return { list, skills, change, undoing: { ...line, mayUndo: done.current.length > 0, make, undo } };
}
