import type { ComponentChildren } from "preact";
import { say } from "../words/words.ts";
import * as style from "./back-bar.module.css";

interface Properties {
  /** What the landmark is called, where a page has several. */
  readonly name?: string;
  readonly onBack: () => void;
  /** The profile's page, where there is one. */
  readonly address?: string | undefined;
  /** What the button says. */
  readonly children: ComponentChildren;
}

/** The way back from one person, and to their own page. */
export function BackBar({ name, onBack, address, children }: Properties) {
  return (
    <nav class={style.back} aria-label={name}>
      <button type="button" class="quiet" onClick={onBack}>
        {children}
      </button>
      {address !== undefined && (
        <a href={address} target="_blank" rel="noreferrer">
          {say("openProfile")}
        </a>
      )}
    </nav>
  );
}
