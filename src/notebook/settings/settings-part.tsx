import type { ComponentChildren } from "preact";
import * as style from "./settings-part.module.css";

interface Properties {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One part of the settings under its heading. */
export function SettingsPart({ id, title, children }: Properties) {
  return (
    <section class={style.settingsPart} aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
