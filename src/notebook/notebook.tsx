import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { refusalFrom, type RefusalReason } from "../database/connection/refusal.ts";
import { BackupNotice } from "../ui/notices/backup-notice.tsx";
import { isTyping } from "../ui/controls/keys.ts";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { openNotebook } from "../ui/state/open-notebook.ts";
import { say } from "../ui/words/words.ts";
import { followLinks, useAddress } from "./address.ts";
import { DropAnywhere } from "./drop-anywhere.tsx";
import { FindDialog } from "./find/find-dialog.tsx";
import { FirstUse } from "./first-use/first-use.tsx";
import { SampleLine } from "./first-use/sample-line.tsx";
import { NetworkProvider, useNetwork } from "./network.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { NotebookHead } from "./notebook-head.tsx";
import { type View, viewAt } from "./places.ts";
import { UndoBar, UndoingProvider } from "./undo-bar.tsx";
import { startSync } from "./sync/sync-client.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";

/** What lies over the page: the finder, or the keys of the page. */
type Over = "find" | "keys" | undefined;

function useView(): ReturnType<typeof viewAt> {
  const at = viewAt(useAddress());
  useLayoutEffect(() => {
    document.title = `${say(at.view.title)} · ${say("extensionName")}`;
  }, [at.view]);
  return at;
}

/** The keys that mean the same on every page, where nothing in it takes them for itself. */
function useOver(): readonly [Over, (over: Over) => void] {
  const [over, setOver] = useState<Over>();
  // In the same breath as the drawing: a key pressed before the next paint is meant for what is in sight.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey) return;
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== "k" || shiftKey) return;
        setOver("find");
      } else if (isTyping(event)) return;
      else if (key === "/") setOver("find");
      else if (key === "?") setOver("keys");
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
  return [over, setOver];
}

/** A page, or what to do first where it is about people and there is nobody. */
function Shown({ view: { Page, title, isAboutPeople } }: { readonly view: View }) {
  const network = useNetwork();
  return isAboutPeople && network?.people.size === 0 ? (
    <FailingPart name={say("extensionName")}>
      <FirstUse />
    </FailingPart>
  ) : (
    <FailingPart name={say(title)}>
      <Page />
    </FailingPart>
  );
}

/** The notebook: one page at a time by its hash address, and the way to the others. */
export function Notebook() {
  const { place, view } = useView();
  const [over, setOver] = useOver();
  const [state, setState] = useState<"opening" | "open" | RefusalReason>("opening");
  useLayoutEffect(followLinks, []);
  useEffect(() => {
    openNotebook().then(
      () => {
        setState("open");
        // A folder that can't be looked at is told on its own page.
        startSync().catch(() => undefined);
      },
      (error: unknown) => setState(refusalFrom(error).reason),
    );
  }, []);
  return (
    <UndoingProvider>
      <div class="notebook">
        <DropAnywhere />
        <NotebookHead place={place} view={view} onFind={() => setOver("find")} />
        <main>
          {state === "open" && view.address !== "data/backup" && (
            <FailingPart name={say("files_backup")}>
              <BackupNotice address="#data/backup" />
            </FailingPart>
          )}
          {state === "open" && (
            <NetworkProvider>
              <FailingPart name={say("extensionName")}>
                <SampleLine />
              </FailingPart>
              <Shown view={view} />
              {over === "find" && (
                <FailingPart name={say("find_title")}>
                  <FindDialog onClose={() => setOver(undefined)} onHelp={() => setOver("keys")} />
                </FailingPart>
              )}
            </NetworkProvider>
          )}
          {state !== "open" && state !== "opening" && <EmptyState heading={say(`refusal_${state}`)} />}
        </main>
        <FailingPart name={say("undo")}>
          <UndoBar />
        </FailingPart>
        {over === "keys" && <KeysDialog address={view.address} onClose={() => setOver(undefined)} />}
      </div>
    </UndoingProvider>
  );
}
