import { useId, useState } from "preact/hooks";
import { storedValue } from "../../browser.ts";
import { eraseNotebook } from "../../database/recovery/erase.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { fold } from "../../domain/text/fold.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { say } from "../../ui/words/words.ts";
import { go, hashOf } from "../address.ts";
import { RefusalLine } from "../refusal-line.tsx";
import { stopSync } from "../sync/sync-client.ts";
import { SettingsPart } from "./settings-part.tsx";

/** What says when files came and went, and what was reminded of or mended: about the notebook, so it goes with it. */
const ABOUT_THE_NOTEBOOK = ["fileDays", "guardOutcome", "remindedOn"] as const;

async function deleteEverything(): Promise<void> {
  // Or what goes here would be handed on, or come back from another machine.
  await stopSync();
  await eraseNotebook(storedValue("canary"));
  await Promise.all(ABOUT_THE_NOTEBOOK.map((key) => storedValue(key).clear()));
  sessionStorage.clear();
}

/** Deletes everything for good, once the user has typed the word for it. */
export function DeletePart() {
  const [word, setWord] = useState("");
  const [isDeleting, setIsDeleting] = useState(false);
  const [refusal, setRefusal] = useState("");
  const field = useId();
  const wanted = say("settings_deleteWord");
  const isTyped = fold(word) === fold(wanted);

  function missing(): string | undefined {
    if (isDeleting) return say("settings_deleting");
    return isTyped ? undefined : say("settings_deleteMissing", wanted);
  }

  async function submit(): Promise<void> {
    setIsDeleting(true);
    try {
      await deleteEverything();
      go(hashOf(""));
    } catch (error) {
      setRefusal(say(`refusal_${refusalFrom(error).reason}`));
      setIsDeleting(false);
    }
  }

  return (
    <SettingsPart id="delete" title={say("settings_delete")}>
      <p>{say("settings_deleteWhat")}</p>
      <p>
        {say("settings_deleteFirst")} <a href={hashOf("data/backup")}>{say("settings_backup")}</a>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped && !isDeleting) void submit();
        }}
      >
        <label for={field}>{say("settings_deleteType", wanted)}</label>
        <input
          id={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <GuardedButton missing={missing()} goesTo={field}>
          {say("settings_deleteNow")}
        </GuardedButton>
      </form>
      <RefusalLine words={refusal} />
    </SettingsPart>
  );
}
