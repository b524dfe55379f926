import { beforeEach, expect, it, vi } from "vitest";
import type { Subject } from "../../src/panel/follow-tabs.ts";

const ADDRESS = "https://www.linkedin.com/in/oswin-lark/";
const TAB = 7;

type PageChange = { readonly tab: number; readonly address: string; readonly isSettled: boolean };

const world = vi.hoisted(() => ({
  /** Ends the reading the user pressed for. */
  readings: [] as ((isRead: boolean) => void)[],
  pageChanged: (_change: PageChange): void => {},
  hasScript: false,
}));

const reading = { tab: TAB, address: ADDRESS, page: undefined };
const event = { addListener() {}, removeListener() {} };

vi.mock("../../src/browser.ts", () => ({
  browser: {
    windows: { WINDOW_ID_NONE: -1 },
    tabs: {
      query: () => Promise.resolve([{ id: TAB, windowId: 1 }]),
      get: () => Promise.resolve({ id: TAB, url: ADDRESS }),
      onActivated: event,
      onUpdated: event,
    },
  },
}));
vi.mock("../../src/messages/marked-sites.ts", () => ({ markedSites: () => Promise.resolve([]) }));
vi.mock("../../src/messages/panel-wish.ts", () => ({ hearWishes: () => () => undefined }));
vi.mock("../../src/messages/hear-pages.ts", () => ({
  hearPages(listener: (change: PageChange) => void) {
    world.pageChanged = listener;
    return () => undefined;
  },
}));
vi.mock("../../src/messages/read-tab.ts", () => ({
  readMarkedTab: () => Promise.resolve(world.hasScript ? reading : undefined),
  readTab: () =>
    new Promise((resolve) => {
      world.readings.push((isRead) => {
        world.hasScript = isRead;
        resolve(isRead ? reading : undefined);
      });
    }),
}));

beforeEach(() => void Object.assign(world, { readings: [], hasScript: false }));

/** A panel on a page that it wasn't asked to read, and everything it has shown since. */
async function closedPanel() {
  const { TabFollower } = await import("../../src/panel/follow-tabs.ts");
  const shown: Subject[] = [];
  const follower = new TabFollower((subject) => shown.push(subject));
  const started = follower.start();
  await vi.waitUntil(() => world.readings.length === 1);
  world.readings.shift()?.(false);
  await started;
  expect(shown.at(-1)).toEqual({ kind: "closed" });
  return { follower, shown };
}

it("reads the page that was pressed for, though the page says meanwhile that it has settled", async () => {
  const { follower, shown } = await closedPanel();
  const pressed = follower.press();
  await vi.waitUntil(() => world.readings.length === 1);
  world.pageChanged({ tab: TAB, address: ADDRESS, isSettled: true });
  // The news is followed as far as it goes before the page is read.
  await new Promise((done) => setTimeout(done));
  world.readings.shift()?.(true);
  await pressed;
  await vi.waitUntil(() => shown.at(-1)?.kind !== "closed");
  expect(shown.at(-1)).toEqual({ kind: "page", reading });
});

it("stays closed where the page can't be read, whatever it says meanwhile", async () => {
  const { follower, shown } = await closedPanel();
  shown.length = 0;
  const pressed = follower.press();
  await vi.waitUntil(() => world.readings.length === 1);
  world.pageChanged({ tab: TAB, address: ADDRESS, isSettled: true });
  world.readings.shift()?.(false);
  await pressed;
  await vi.waitUntil(() => shown.length > 0);
  expect(shown).toEqual([{ kind: "closed" }]);
});
