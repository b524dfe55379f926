import { useId } from "preact/hooks";
import { MARKABLE_SITES } from "../../domain/page/markable-sites.ts";
import { type MarksPower, MarksSwitch } from "./marks-switch.tsx";
import { say } from "../words/words.ts";
import * as style from "./marks-switch.module.css";

/** The switches of marks for every site that can have them, for a page of settings. */
export function MarksSites({ power }: { readonly power: MarksPower }) {
  const price = useId();
  const [first, ...others] = MARKABLE_SITES;
  return (
    <>
      {first && <MarksSwitch site={first} power={power} />}
      <fieldset class={style.marksSites}>
        <legend class="label">{say("marksElsewhere")}</legend>
        <p id={price} class="hint">
          {say("marksPriceElsewhere")}
        </p>
        {others.map((site) => (
          <MarksSwitch key={site.site} site={site} power={power} describedBy={price} />
        ))}
      </fieldset>
    </>
  );
}
