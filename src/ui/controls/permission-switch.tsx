import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import * as style from "./permission-switch.module.css";

interface Properties {
  /** The section's class. */
  readonly name: string;
  readonly title: string;
  /** What it costs to have it on. */
  readonly price: string;
  /** The id of what already says the price, where several switches stand together. */
  readonly describedBy?: string | undefined;
  /** Said when the browser or the user didn't permit it. */
  readonly refused: string;
  readonly isSwitchedOn: () => Promise<boolean>;
  /** Switches, and says whether it is on now. Asks before anything else is awaited, or the press no longer counts. */
  readonly flip: (wanted: boolean) => Promise<boolean>;
  /** What there is to choose once it is on. */
  readonly children?: ComponentChildren;
}

/** Something the browser asks the user to permit: a switch, its price, and a plain word when it was refused. */
export function PermissionSwitch(properties: Properties) {
  const { name, title, price, describedBy, refused, isSwitchedOn, flip, children } = properties;
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  useEffect(() => {
    void isSwitchedOn().then(setIsOn);
  }, [title]);

  async function change(wanted: boolean): Promise<void> {
    const isNow = await flip(wanted);
    setIsOn(isNow);
    setIsRefused(wanted && !isNow);
  }

  return (
    <section class={name}>
      <label class={style.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn ?? false}
          disabled={isOn === undefined}
          aria-describedby={describedBy ?? id}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        <span>{title}</span>
      </label>
      {describedBy === undefined && (
        <p id={id} class="hint">
          {price}
        </p>
      )}
      {isRefused && (
        <p class="hint is-refused" role="alert">
          {refused}
        </p>
      )}
      {isOn && children}
    </section>
  );
}
