import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { allAsks } from "../database/stores/asks.ts";
import { allExchanges } from "../database/stores/exchanges.ts";
import { allOrganizations } from "../database/stores/organizations.ts";
import { everyone, personById } from "../database/stores/people.ts";
import { keptSteps } from "../database/stores/steps.ts";
import type { Ask } from "../domain/referral/ask.ts";
import type { Exchange } from "../domain/referral/exchange.ts";
import type { KeptStep } from "../domain/referral/kept-step.ts";
import type { Organization } from "../domain/organization/organization.ts";
import type { Person } from "../domain/person/person.ts";
import { hear, type News } from "../news.ts";

/** Everything kept, in memory while the notebook is open. A new object whenever anything changed; what didn't is the same. */
export interface Network {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly steps: readonly KeptStep[];
}

async function allPeopleById(): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for await (const chunk of everyone()) for (const person of chunk) people.set(person.id, person);
  return people;
}

async function wholeNetwork(): Promise<Network> {
  const [people, organizations, exchanges, asks, steps] = await Promise.all([
    allPeopleById(),
    allOrganizations(),
    allExchanges(),
    allAsks(),
    keptSteps(),
  ]);
  return { people, organizations, exchanges, asks, steps };
}

/** The network after a piece of news: one person or one kind of record is read again, all only when all may have changed. */
async function after(network: Network, news: News): Promise<Network> {
  if (news.kind === "notebook") return wholeNetwork();
  if (news.kind === "record") {
    switch (news.store) {
      case "organizations":
        return { ...network, organizations: await allOrganizations() };
      case "exchanges":
        return { ...network, exchanges: await allExchanges() };
      case "asks":
        return { ...network, asks: await allAsks() };
      case "steps":
        return { ...network, steps: await keptSteps() };
    }
  }
  if (news.kind !== "person") return network;
  const person = await personById(news.id);
  const people = new Map(network.people);
  if (person) people.set(person.id, person);
  else people.delete(news.id);
  return { ...network, people };
}

/** The network as pages are given it. */
export const NetworkContext = createContext<Network | undefined>(undefined);

/** Reads the network once for all pages of the notebook and keeps it fresh while any surface changes it. */
export function NetworkProvider({ children }: { readonly children: ComponentChildren }) {
  const [network, setNetwork] = useState<Network>();
  useEffect(() => {
    // One reading after the other: a slow first one must not overwrite what came after it.
    let latest: Promise<Network> = wholeNetwork();
    const show = (reading: Promise<Network>): void =>
      void reading.then(
        (read) => {
          if (reading === latest) setNetwork(read);
        },
        // What can't be read again stays as it was; the surface itself says what was refused at the next change.
        () => undefined,
      );
    show(latest);
    return hear((news) => {
      latest = latest.then(
        (read) => after(read, news),
        () => wholeNetwork(),
      );
      show(latest);
    });
  }, []);
  return <NetworkContext.Provider value={network}>{children}</NetworkContext.Provider>;
}

const NO_ORGANIZATIONS: Network["organizations"] = new Map();

/** The organizations kept, by id; none until they are read. */
export function useOrganizations(): Network["organizations"] {
  return useNetwork()?.organizations ?? NO_ORGANIZATIONS;
}

/** Everything kept; `undefined` until it is read. */
export function useNetwork(): Network | undefined {
  return useContext(NetworkContext);
}
