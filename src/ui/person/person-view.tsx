import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { refusalFrom } from "../../database/connection/refusal.ts";
import type { Profile } from "../../domain/page/profile.ts";
import type { Person } from "../../domain/person/person.ts";
import { personKeys } from "../controls/key-queue.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { findPerson, type FoundPerson } from "../state/find-person.ts";
import { PersonEditor } from "./person-editor.tsx";
import { say } from "../words/words.ts";

interface Properties {
  /** The person's address. */
  readonly address: string;
  /** What the page says; `undefined` while it is being read. */
  readonly profile: Profile | undefined;
  /** Who is kept under the page's address, where they are shown before the page is read: then their questions stand at once. */
  readonly kept?: Promise<Person | undefined>;
  /** Called after each change that reached the disk, so that a mark in the page can follow. */
  readonly onKept: () => void;
  /** Stands below them once they are found. */
  readonly children?: ComponentChildren;
}

/** Counts up when somebody found turns out to be somebody else, so that nothing of one stays with the other. */
function useTurns(id: string | undefined): number {
  const turns = useRef({ id, count: 0 });
  const { id: before, count } = turns.current;
  turns.current = { id, count: before !== undefined && id !== before ? count + 1 : count };
  return turns.current.count;
}

/** The person a page is about, kept or new. Where they are expected their questions stand before they are found, and hear what is pressed. */
export function PersonView({ address, profile, kept, onKept, children }: Properties) {
  const [found, setFound] = useState<FoundPerson>();
  const [refusal, setRefusal] = useState<string>();
  const turns = useTurns(found?.person.id);
  useLayoutEffect(() => {
    void kept?.then((person) => person && setFound((already) => already ?? { person, isKept: true }));
  }, [kept]);
  useLayoutEffect(() => {
    if (!profile) return;
    findPerson(profile).then(setFound, (error: unknown) => {
      personKeys.drop();
      setRefusal(say(`refusal_${refusalFrom(error).reason}`));
    });
  }, [profile?.url]);
  if (refusal !== undefined) return <EmptyState heading={refusal} />;
  // Where nobody waited for the page they are there in a moment, and nothing need stand in their place.
  if (!found && !kept) return <p class="reading">{say("reading")}</p>;
  return (
    <>
      <PersonEditor key={turns} found={found} address={address} onKept={onKept} />
      {found && children}
    </>
  );
}
