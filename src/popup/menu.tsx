import { markableSite } from "../domain/sites.ts";
import * as marks from "../messages/marked-sites.ts";
import { MarksSwitch } from "../ui/marks-switch.tsx";
import { say } from "../ui/words.ts";
import { ExportForm } from "./export-form.tsx";
import { NotebookLine } from "./notebook-line.tsx";
import { OpenPanel } from "./open-panel.tsx";

/** What is done less often: marks on this site, and taking people out. */
export function Menu({ address }: { readonly address?: string }) {
  const site = address === undefined ? undefined : markableSite(address);
  return (
    <>
      <OpenPanel />
      <NotebookLine />
      <details class="menu">
        <summary>{say("menu")}</summary>
        {site && <MarksSwitch site={site} power={marks} />}
        <ExportForm />
      </details>
    </>
  );
}
