import { useEffect, useState } from "preact/hooks";
import { browser } from "../browser.ts";
import { say } from "../ui/words/words.ts";
import { Sign } from "./sign.tsx";

/** The puzzle piece, a pin, and our button in the toolbar, as the browser draws them. */
function PinDrawing() {
  return (
    <svg class="drawing pin" viewBox="0 0 120 32" aria-hidden="true">
      <rect class="fill" x="0" y="0" width="120" height="32" rx="16" />
      <path class="line" d="M14 11h4a2.5 2.5 0 1 1 5 0h4v4a2.5 2.5 0 1 1 0 5v4H14z" />
      <path class="line" d="M42 16h8m-3-3l3 3l-3 3" />
      <path class="line" d="M66 9h8l-1 6l3 3H64l3-3zM70 18v6" />
      <path class="line" d="M83 16h6m-3-3l3 3l-3 3" />
      <g transform="translate(95 8)">
        <Sign size={16} />
      </g>
    </svg>
  );
}

/** How to keep the button in sight, or that it is; and the keys that do the same. */
export function PinHelp() {
  const [isPinned, setIsPinned] = useState(false);
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    const look = async (): Promise<void> => setIsPinned((await browser.action.getUserSettings()).isOnToolbar === true);
    const listen = (): void => void look().catch(() => undefined);
    listen();
    window.addEventListener("focus", listen);
    void browser.commands.getAll().then((commands) => {
      setKeys(commands.find(({ name }) => name === "_execute_action")?.shortcut || undefined);
    });
    return () => window.removeEventListener("focus", listen);
  }, []);
  return (
    <>
      <p role="status">{say(isPinned ? "welcome_pinned" : "welcome_pinHint")}</p>
      {!isPinned && <PinDrawing />}
      {keys !== undefined && <p class="hint">{say("welcome_keys", keys)}</p>}
    </>
  );
}
