import { markableSite } from "../domain/page/markable-sites.ts";
import { later } from "../ui/controls/later.tsx";
import { say } from "../ui/words/words.ts";
import { NotebookLine } from "./notebook-line.tsx";
import { OpenPanel } from "./open-panel.tsx";

const MenuParts = later(() => import("./menu-parts.tsx").then((part) => part.MenuParts));

/** What is done less often: marks on this site, and taking people out. */
export function Menu({ address }: { readonly address?: string }) {
  const site = address === undefined ? undefined : markableSite(address);
  return (
    <>
      <OpenPanel />
      <NotebookLine />
      <details class="menu">
        <summary>{say("menu")}</summary>
        <MenuParts site={site} />
      </details>
    </>
  );
}
