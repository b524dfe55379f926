import { useEffect, useId, useState } from "preact/hooks";
import type { MarkableSite, MarkKind } from "../domain/sites.ts";
import { say } from "./words.ts";

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
    <fieldset class="marks-kinds">
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
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
  const price = useId();
  useEffect(() => {
    void power.markedSites().then((sites) => setIsOn(sites.includes(site)));
  }, [site]);

  async function flip(wanted: boolean): Promise<void> {
    const isNow = wanted ? await power.switchMarksOn(site) : (await power.switchMarksOff(site), false);
    setIsOn(isNow);
    setIsRefused(wanted && !isNow);
  }

  return (
    <section class="marks">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn ?? false}
          disabled={isOn === undefined}
          aria-describedby={describedBy ?? price}
          onChange={(event) => void flip(event.currentTarget.checked)}
        />
        <span>{say("marksTitle", site.name)}</span>
      </label>
      {describedBy === undefined && (
        <p id={price} class="hint">
          {say(site.site === "linkedin" ? "marksPrice" : "marksPriceElsewhere")}
        </p>
      )}
      {isRefused && (
        <p class="hint is-refused" role="alert">
          {say("marksRefused")}
        </p>
      )}
      {isOn && site.kinds.length > 1 && <Kinds site={site} power={power} />}
    </section>
  );
}
