import { useEffect, useState } from "preact/hooks";
import { openPanel } from "../../browser.ts";
import { say } from "../words/words.ts";
import * as style from "./panel-button.module.css";

/** A tab and its window, for the panel to open beside it. */
export interface PanelPlace {
  readonly tab: number;
  readonly window: number;
}

interface Properties {
  /** The place the popup is about, found out before the press: afterwards the browser waits for nothing. */
  readonly findPlace: () => Promise<PanelPlace | undefined>;
  readonly onOpen: (place: PanelPlace) => Promise<void>;
}

/** Opens the panel beside the page and closes the popup. */
export function PanelButton({ findPlace, onOpen }: Properties) {
  const [place, setPlace] = useState<PanelPlace>();
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    void findPlace().then(setPlace, () => undefined);
  }, []);
  if (!place) return null;

  async function open(at: PanelPlace): Promise<void> {
    const isOpening = openPanel(at.window);
    try {
      await Promise.all([isOpening, onOpen(at)]);
      window.close();
    } catch {
      setIsRefused(true);
    }
  }

  return (
    <p class={style.panelButton}>
      <button type="button" class="quiet" onClick={() => void open(place)}>
        {say("panelOpen")}
      </button>
      {isRefused && (
        <span class="hint" role="alert">
          {say("panel_openRefused")}
        </span>
      )}
    </p>
  );
}
