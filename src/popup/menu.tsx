import { useEffect, useState } from "preact/hooks";
import { markableSite, type MarkableSite } from "../domain/sites.ts";
import { markedSites, switchMarksOff, switchMarksOn } from "../messages/marked-sites.ts";
import { say } from "../ui/words.ts";
import { ExportForm } from "./export-form.tsx";

function MarksSwitch({ site }: { readonly site: MarkableSite }) {
  const [isOn, setIsOn] = useState<boolean>();
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    void markedSites().then((sites) => setIsOn(sites.includes(site)));
  }, [site]);

  async function flip(wanted: boolean): Promise<void> {
    const isNow = wanted ? await switchMarksOn(site) : (await switchMarksOff(site), false);
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

/** What is done less often: marks on this site, and taking people out. */
export function Menu({ address }: { readonly address?: string }) {
  const site = address === undefined ? undefined : markableSite(address);
  return (
    <details class="menu">
      <summary>{say("menu")}</summary>
      {site && <MarksSwitch site={site} />}
      <ExportForm />
    </details>
  );
}
