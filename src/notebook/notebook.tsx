import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { refusalFrom, type RefusalReason } from "../database/connection/refusal.ts";
import { BackupNotice } from "../ui/notices/backup-notice.tsx";
import { EmptyState } from "../ui/controls/empty-state.tsx";
import { openNotebook } from "../ui/state/open-notebook.ts";
import { say } from "../ui/words/words.ts";
import { followLinks, useAddress } from "./address.ts";
import { FirstUse } from "./first-use/first-use.tsx";
import { SampleLine } from "./first-use/sample-line.tsx";
import { NetworkProvider, useNetwork } from "./network.tsx";
import { type NotebookPage, pageAt, PAGES } from "./pages.ts";
import { startSync } from "./sync/sync-client.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";

function usePage(): NotebookPage {
  const page = pageAt(useAddress());
  useLayoutEffect(() => {
    document.title = `${say(page.title)} · ${say("extensionName")}`;
  }, [page]);
  return page;
}

/** A page, or what to do first where it is about people and there is nobody. */
function Shown({ page: { Page, title, isAboutPeople } }: { readonly page: NotebookPage }) {
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
  const page = usePage();
  const { address: current } = page;
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
    <div class="notebook">
      <header class="notebook-head">
        <p class="notebook-name">{say("extensionName")}</p>
        <nav aria-label={say("notebook_pages")}>
          {PAGES.map(({ address, title }) => (
            <a key={address} href={`#${address}`} aria-current={address === current ? "page" : undefined}>
              {say(title)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {state === "open" && current !== "files" && (
          <FailingPart name={say("files_title")}>
            <BackupNotice address="#files/backup" />
          </FailingPart>
        )}
        {state === "open" && (
          <NetworkProvider>
            <FailingPart name={say("extensionName")}>
              <SampleLine />
            </FailingPart>
            <Shown page={page} />
          </NetworkProvider>
        )}
        {state !== "open" && state !== "opening" && <EmptyState heading={say(`refusal_${state}`)} />}
      </main>
    </div>
  );
}
