import { useLayoutEffect, useState } from "preact/hooks";
import { refusalFrom } from "../../database/connection/refusal.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { personKeys } from "../controls/key-queue.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { findPerson, type FoundPerson } from "../state/find-person.ts";
import { PersonEditor } from "./person-editor.tsx";
import { say } from "../words/words.ts";

interface Properties {
  readonly profile: Profile;
  /** Called after each change that reached the disk, so that a mark in the page can follow. */
  readonly onKept: () => void;
}

/** The person a page is about, kept or new. */
export function PersonView({ profile, onKept }: Properties) {
  const [found, setFound] = useState<FoundPerson>();
  const [refusal, setRefusal] = useState<string>();
  useLayoutEffect(() => {
    findPerson(profile).then(setFound, (error: unknown) => {
      personKeys.drop();
      setRefusal(say(`refusal_${refusalFrom(error).reason}`));
    });
  }, [profile.url]);
  if (refusal !== undefined) return <EmptyState heading={refusal} />;
  if (!found) return <p class="reading">{say("reading")}</p>;
  return <PersonEditor key={found.person.id} person={found.person} isKept={found.isKept} onKept={onKept} />;
}
