import { useEffect, useState } from "preact/hooks";
import type { MarkableSite } from "../domain/sites.ts";
import { say } from "./words.ts";

/** What switches marks; handed in by the surfaces. `switchOn` says whether they are on now, and needs the user's press. */
export interface MarksPower {
  readonly markedSites: () => Promise<readonly MarkableSite[]>;
  readonly switchMarksOn: (site: MarkableSite) => Promise<boolean>;
  readonly switchMarksOff: (site: MarkableSite) => Promise<void>;
}

/** Marks on a site's pages, with their price. */
export function MarksSwitch({ site, power }: { readonly site: MarkableSite; readonly power: MarksPower }) {
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
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
          aria-describedby="marks-price"
          onChange={(event) => void flip(event.currentTarget.checked)}
        />
        <span>{say("marksTitle", site.name)}</span>
      </label>
      <p id="marks-price" class="hint">
        {say("marksPrice")}
      </p>
      {isRefused && (
        <p class="hint is-refused" role="alert">
          {say("marksRefused")}
        </p>
      )}
    </section>
  );
}
