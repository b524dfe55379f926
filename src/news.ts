/**
 * What one surface tells the others: which person or other record changed, that anything may have (`notebook`: read again), whom
 * was forgotten, so that nothing half typed about them stays, or that a newer version needs the notebook closed.
 */
export type News =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "record"; readonly store: "organizations" | "exchanges" | "asks" | "steps"; readonly id: string }
  | { readonly kind: "notebook" }
  | {
      readonly kind: "forgotten";
      readonly people: readonly { readonly id: string; readonly addresses: readonly string[] }[];
    }
  | { readonly kind: "closed" }
  | { readonly kind: "blocked" };

/** Ids and addresses of whom a piece of news says that they were forgotten. */
export function forgottenIn(news: News): readonly string[] {
  return news.kind === "forgotten" ? news.people.flatMap(({ id, addresses }) => [id, ...addresses]) : [];
}

const CHANNEL = "vouchbook";
let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

const listeners = new Set<(news: News) => void>();

/** Tells every open surface, this one too. Content scripts never hear it: their channel is the site's (law 8). */
export function tell(news: News): void {
  open().postMessage(news);
  for (const listener of listeners) listener(news);
}

/** Listens until the returned function is called. */
export function hear(listener: (news: News) => void): () => void {
  if (listeners.size === 0) open().addEventListener("message", pass);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) open().removeEventListener("message", pass);
  };
}

function pass(event: MessageEvent<News>): void {
  for (const listener of listeners) listener(event.data);
}
