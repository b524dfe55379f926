import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { changeSkills, listedSkills } from "../../database/stores/skills.ts";
import type { Skill } from "../../domain/skill/skills.ts";
import { skillsWitnessed, type WitnessedSkill } from "../../domain/skill/witnesses.ts";
import { hear } from "../../news.ts";
import { useNetwork } from "../network.tsx";
import { useUndoing } from "../undo-bar.tsx";

type Change = (list: readonly Skill[]) => readonly Skill[];

/** The user's skills with who can speak for each, and how the list is changed. */
export interface Skills {
  readonly list: readonly Skill[];
  readonly skills: readonly WitnessedSkill[];
  /** Changes the list and says what was done. */
  readonly change: (what: string, how: Change) => Promise<void>;
}

/** The user's skills, read once and with every change of the network; `undefined` until both are there. */
export function useSkills(): Skills | undefined {
  const network = useNetwork();
  const [list, setList] = useState<readonly Skill[]>();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const undoing = useUndoing();
  useEffect(() => {
    // A notebook that can’t be read is said by whatever opened it.
    const read = (): void => void listedSkills().then(setList, () => undefined);
    read();
    return hear(({ kind }) => {
      if (kind === "notebook") read();
    });
  }, []);
  const skills = useMemo(
    () => network && list && skillsWitnessed(network.people.values(), list),
    [network?.people, list],
  );

  // The list is no record of the journal, so each change knows its own way back; one after the other, as they were meant.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => undefined);
    return done;
  };
  const change = async (what: string, how: Change): Promise<void> => {
    await undoing.makeOutside(what, () =>
      inTurn(async () => {
        let before: readonly Skill[] = [];
        const now = await changeSkills((kept) => how((before = kept)));
        if (now === before) return undefined;
        setList(now);
        return () =>
          inTurn(async () => {
            setList(await changeSkills(() => before));
            return true;
          });
      }),
    );
  };

  return skills && list && { list, skills, change };
}
