import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Sheet, sheetMarkdown } from "../../formats/markdown/sheet.ts";
import { say } from "../../ui/words/words.ts";
import * as style from "../../ui/controls/back-bar.module.css";
import * as sheetViewStyle from "./sheet-view.module.css";

/** A page to hand over, to copy as Markdown or to print. It goes nowhere by itself. */
export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next paint: a key pressed by then is meant for what is in sight.
  useLayoutEffect(() => heading.current?.focus(), []);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sheetMarkdown(sheet));
      setSaid(say("sheet_copied"));
    } catch {
      setSaid(say("sheet_notCopied"));
    }
  }

  return (
    <>
      <div class={sheetViewStyle.sheetActions}>
        <p class={style.back}>
          <a href="#steps">{say("moves_back")}</a>
        </p>
        <p class="hint">{say("sheet_hint")}</p>
        <p class="buttons">
          <button type="button" onClick={() => void copy()}>
            {say("sheet_copy")}
          </button>
          <button type="button" onClick={() => print()}>
            {say("sheet_print")}
          </button>
          <span role="status">{said}</span>
        </p>
      </div>
      <article class={sheetViewStyle.sheet}>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {sheet.title}
        </h2>
        {sheet.parts.map((part) =>
          part.kind === "text" ? (
            <p key={part.text} dir="auto">
              {part.text}
            </p>
          ) : (
            <section key={part.heading}>
              <h3>{part.heading}</h3>
              <ul>
                {part.items.map((item) => (
                  <li key={item} dir="auto">
                    {item}
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </article>
    </>
  );
}
