import type { MarkableSite } from "../domain/page/markable-sites.ts";
import * as marks from "../messages/marked-sites.ts";
import { MarksSwitch } from "../ui/controls/marks-switch.tsx";
import { ExportForm } from "./export-form.tsx";

/** What is in the menu: marks on this site, where they can be, and taking people out. */
export function MenuParts({ site }: { readonly site: MarkableSite | undefined }) {
  return (
    <>
      {site && <MarksSwitch site={site} power={marks} />}
      <ExportForm />
    </>
  );
}
