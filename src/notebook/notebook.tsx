import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { refusalFrom, type RefusalReason } from "../database/refusal.ts";
import { BackupNotice } from "../ui/backup-notice.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { openNotebook } from "../ui/open-notebook.ts";
import { say } from "../ui/words.ts";
import { useAddress } from "./address.ts";
import { NetworkProvider } from "./network.tsx";
import { type NotebookPage, pageAt, PAGES } from "./pages.ts";

function usePage(): NotebookPage {
  const page = pageAt(useAddress());
  useLayoutEffect(() => {
    document.title = `${say(page.title)} · ${say("extensionName")}`;
  }, [page]);
  return page;
}

/** The notebook: one page at a time by its hash address, and the way to the others. */
export function Notebook() {
  const { address, Page } = usePage();
  const [state, setState] = useState<"opening" | "open" | RefusalReason>("opening");
  useEffect(() => {
    openNotebook().then(
      () => setState("open"),
      (error: unknown) => setState(refusalFrom(error).reason),
    );
  }, []);
  return (
    <div class="notebook">
      <header class="notebook-head">
        <p class="notebook-name">{say("extensionName")}</p>
        <nav aria-label={say("notebook_pages")}>
          {PAGES.map((page) => (
            <a
              key={page.address}
              href={`#${page.address}`}
              aria-current={page.address === address ? "page" : undefined}
            >
              {say(page.title)}
            </a>
          ))}
        </nav>
      </header>
      {state === "open" && address !== "files" && <BackupNotice address="#files/backup" />}
      <main>
        {state === "open" && (
          <NetworkProvider>
            <Page />
          </NetworkProvider>
        )}
        {state !== "open" && state !== "opening" && <EmptyState heading={say(`refusal_${state}`)} />}
      </main>
    </div>
  );
}
