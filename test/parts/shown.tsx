import { render } from "preact";
import { RECORDS, sound } from "../../src/domain/validation/records.ts";
import type { Shape } from "../../src/domain/validation/shape.ts";
import { type Network, NetworkContext } from "../../src/notebook/network.tsx";
import { PLACES, SETTINGS } from "../../src/notebook/places.ts";
import { PersonAside } from "../../src/notebook/people/person-aside.tsx";
import { FailingPart } from "../../src/ui/controls/failing-part.tsx";
import { say } from "../../src/ui/words/words.ts";
import { type Store, WHOLE } from "./whole-network.ts";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/theme.css";
import "../../src/ui/styles/text.css";
import "../../src/ui/styles/controls.css";
import "../../src/ui/styles/rows.css";
import "../../src/notebook/notebook.css";

/** Records as they are stored, of any kind. */
export type Stored = { readonly [S in Store]: readonly unknown[] };

/** The network that pages are given for stored records. */
export function networkOf(stored: Stored = WHOLE): Network {
  const read = <T extends { readonly id: string }>(shape: Shape<T>, records: readonly unknown[]): readonly T[] =>
    records.flatMap((record) => sound(shape, record) ?? []);
  const map = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((one) => [one.id, one]));
  return {
    people: map(read(RECORDS.people, stored.people)),
    organizations: map(read(RECORDS.organizations, stored.organizations)),
    exchanges: read(RECORDS.exchanges, stored.exchanges),
    asks: read(RECORDS.asks, stored.asks),
    steps: read(RECORDS.steps, stored.steps),
  };
}

/** Every page of the notebook at once, with one person open and one organization. */
export function showPages(network: Network, round: number, only?: readonly string[]): HTMLElement {
  const host = document.getElementById("host") ?? document.body.appendChild(document.createElement("main"));
  host.id = "host";
  const person = network.people.get("Ada");
  render(
    <NetworkContext.Provider value={network}>
      {[...PLACES, SETTINGS]
        .flatMap(({ views }) => views)
        .filter(({ address }) => !only || only.includes(address))
        .map(({ address, title, Page }) => (
          <article key={address} data-page={address}>
            <FailingPart name={say(title)}>
              <Page />
            </FailingPart>
          </article>
        ))}
      {person && (
        <FailingPart name={say("people_beside")}>
          <PersonAside key={round} person={person} network={network} onClose={() => undefined} />
        </FailingPart>
      )}
    </NetworkContext.Provider>,
    host,
  );
  return host;
}

/** Takes all of it away again. */
export function showNothing(): void {
  const host = document.getElementById("host");
  if (host) render(null, host);
}

/** Lets effects run and what was started by them settle. */
export function settled(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}
