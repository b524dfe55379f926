import { useEffect, useId, useState } from "preact/hooks";
import { MARKABLE_SITES, type MarkableSite, type MarkKind } from "../../domain/page/markable-sites.ts";
import { PermissionSwitch } from "./permission-switch.tsx";
import { say } from "../words/words.ts";
import * as style from "./marks-switch.module.css";

/** What switches marks; handed in by the surfaces. `switchMarksOn` says whether they are on now, and needs the user's press. */
export interface MarksPower {
  readonly markedSites: () => Promise<readonly MarkableSite[]>;
  readonly switchMarksOn: (site: MarkableSite) => Promise<boolean>;
  readonly switchMarksOff: (site: MarkableSite) => Promise<void>;
  readonly markedKinds: (site: MarkableSite) => Promise<readonly MarkKind[]>;
  readonly switchKind: (site: MarkableSite, kind: MarkKind, isOn: boolean) => Promise<void>;
}

/** On which kinds of a site's pages marks are drawn. */
function Kinds({ site, power }: { readonly site: MarkableSite; readonly power: MarksPower }) {
  const [kinds, setKinds] = useState<readonly MarkKind[]>();
  useEffect(() => {
    void power.markedKinds(site).then(setKinds);
  }, [site]);

  async function flip(kind: MarkKind, isOn: boolean): Promise<void> {
    await power.switchKind(site, kind, isOn);
    setKinds(await power.markedKinds(site));
  }

  return (
    <fieldset class={style.marksKinds}>
      <legend class="label">{say("marksKinds", site.name)}</legend>
      {site.kinds.map((kind) => (
        <label key={kind} class="tick">
          <input
            type="checkbox"
            name={`marks-${kind}`}
            checked={kinds?.includes(kind) ?? false}
            disabled={kinds === undefined}
            onChange={({ currentTarget: { checked } }) => void flip(kind, checked)}
          />
          <span>{say(`marksKind_${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Properties {
  readonly site: MarkableSite;
  readonly power: MarksPower;
  /** What already says the price, where several sites stand together. */
  readonly describedBy?: string;
}

/** Marks on a site's pages, with their price and, once on, where they are drawn. */
export function MarksSwitch({ site, power, describedBy }: Properties) {
  return (
    <PermissionSwitch
      name="marks"
      title={say("marksTitle", site.name)}
      price={say(site.site === "linkedin" ? "marksPrice" : "marksPriceElsewhere")}
      describedBy={describedBy}
      refused={say("marksRefused")}
      isSwitchedOn={async () => (await power.markedSites()).includes(site)}
      flip={async (wanted) => (wanted ? power.switchMarksOn(site) : (await power.switchMarksOff(site), false))}
    >
      {site.kinds.length > 1 && <Kinds site={site} power={power} />}
    </PermissionSwitch>
  );
}

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
