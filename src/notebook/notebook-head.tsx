import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../ui/words/words.ts";
import { type Place, PLACES, SETTINGS, type View } from "./places.ts";
import * as style from "./notebook-head.module.css";

interface Properties {
  readonly place: Place;
  readonly view: View;
  readonly onFind: () => void;
}

/** A cog wheel: eight teeth around a ring. */
function SettingsSign() {
  return (
    <svg class={style.headSign} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <circle r="5" />
      <circle r="1.5" />
      {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
        <path key={turn} d="M0-5V-8" transform={`rotate(${turn})`} />
      ))}
    </svg>
  );
}

/** A magnifying glass. */
function FindSign() {
  return (
    <svg class={style.headSign} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.5" cy="6.5" r="4.5" />
      <path d="M10 10L14.5 14.5" />
    </svg>
  );
}

function PlaceLink({ of, isCurrent }: { readonly of: Place; readonly isCurrent: boolean }) {
  return (
    <a href={`#${of.views[0].address}`} aria-current={isCurrent ? "page" : undefined}>
      {say(of.title)}
    </a>
  );
}

/** The same on every page, and always in sight: the places, the ways to look at the one that is open, the finder, and the settings. */
export function NotebookHead({ place, view, onFind }: Properties) {
  const [isOpen, setIsOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const head = useRef<HTMLElement>(null);
  // Whoever went somewhere by the menu wants to see that, not the menu.
  useLayoutEffect(() => setIsOpen(false), [view]);
  useLayoutEffect(() => {
    const here = head.current;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !isOpen) return;
      event.preventDefault();
      setIsOpen(false);
      menu.current?.focus();
    };
    here?.addEventListener("keydown", leave);
    return () => here?.removeEventListener("keydown", leave);
  });
  const isSettings = place === SETTINGS;
  return (
    <header class={style.notebookHead} ref={head}>
      <div class={isOpen ? `${style.headPlaces} is-open` : style.headPlaces}>
        <p class={style.headTitle}>{say("extensionName")}</p>
        <button
          type="button"
          class={`quiet ${style.headMenu}`}
          ref={menu}
          aria-expanded={isOpen}
          aria-controls="notebook-places"
          onClick={() => setIsOpen(!isOpen)}
        >
          {say("notebook_menu")}
        </button>
        <nav id="notebook-places" aria-label={say("notebook_pages")}>
          {PLACES.map((one) => (
            <PlaceLink key={one.title} of={one} isCurrent={one === place} />
          ))}
        </nav>
        <button type="button" class={style.headFind} aria-keyshortcuts="Control+K /" onClick={onFind}>
          <FindSign /> <span class={style.headFindWord}>{say("find_open")}</span>{" "}
          <kbd aria-hidden="true">{say("keys_control")} K</kbd>
        </button>
        <a
          class={style.headSettings}
          href={`#${SETTINGS.views[0].address}`}
          aria-label={say(SETTINGS.title)}
          title={say(SETTINGS.title)}
          aria-current={isSettings ? "page" : undefined}
        >
          <SettingsSign />
        </a>
      </div>
      <nav class={style.headViews} aria-label={say("notebook_views")} hidden={place.views.length < 2}>
        {place.views
          .filter(({ isUnlisted }) => !isUnlisted)
          .map((one) => (
            <a key={one.address} href={`#${one.address}`} aria-current={one === view ? "page" : undefined}>
              {say(one.title)}
            </a>
          ))}
      </nav>
    </header>
  );
}
