import { browser } from "../browser.ts";
import { wishFromPanel } from "../messages/panel-wish.ts";
import { PanelButton, type PanelPlace } from "../ui/controls/panel-button.tsx";

async function findPlace(): Promise<PanelPlace | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id === undefined || active.windowId === undefined
    ? undefined
    : { tab: active.id, window: active.windowId };
}

/** The popup's way to the panel: it reads the page the popup was opened on. */
export function OpenPanel() {
  return <PanelButton findPlace={findPlace} onOpen={({ tab, window }) => wishFromPanel(window, { tab })} />;
}
