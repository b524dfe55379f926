// From 30,000 people in memory until the overview is painted, against three frames.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { sampleConnections } from "../scripts/sample-archive.mjs";
import { atMost, median, rounded } from "./row.mjs";

const FULL = 30_000;
const KEPT_ORGANIZATIONS = 300;
const ROUNDS = 9;
const THREE_FRAMES_MS = 50;
const ATTRIBUTES = ["hirer", "credibility", "ability", "familiarity", "conduct"];

/** A notebook of a full account as a file: one in seventy-five answered for, three hundred organizations kept. @param {string} day */
function fullNotebook(day) {
  const connections = sampleConnections(FULL);
  const names = [...new Set(connections.map(({ organization }) => organization))].slice(0, KEPT_ORGANIZATIONS);
  const people = connections.map(({ first, last, organization, url }, index) => {
    /** @template T @param {T} value */
    const fact = (value) => ({ value, on: day, source: "linkedin-archive" });
    const answers = index % 75 === 0 ? ATTRIBUTES.map((attribute) => [attribute, { value: "yes", on: day }]) : [];
    return {
      id: `person-${index}`,
      addresses: [`${url}-${index}`],
      facts: {
        name: fact(`${first} ${last}`),
        ...(organization !== "" && { organization: fact({ name: organization }) }),
      },
      corrections: {},
      answers: Object.fromEntries(answers),
      note: "",
      addedOn: day,
    };
  });
  const outlooks = ["growing", "steady", "shrinking"];
  const organizations = names
    .filter((name) => name !== "")
    .map((name, index) => ({
      id: `organization-${index}`,
      name,
      aliases: [],
      addresses: [],
      isTarget: index % 10 === 0,
      outlook: { value: outlooks[index % 3], on: day, source: "user" },
      openings: {},
      note: "",
      addedOn: day,
    }));
  return JSON.stringify({
    format: "vouchbook",
    version: 3,
    level: "private",
    on: day,
    people,
    organizations,
    exchanges: [],
    asks: [],
    steps: [],
  });
}

/**
 * Goes from a page that shows the network's numbers to the overview, and says how many milliseconds until it was painted.
 * @param {import("playwright").Page} page
 */
function drawOverview(page) {
  return page.evaluate(
    () =>
      new Promise((/** @type {(ms: number) => void} */ tell) => {
        const start = performance.now();
        // After the frame's callbacks comes its painting, and only then a timer.
        const painted = () => setTimeout(() => tell(performance.now() - start));
        const look = () =>
          requestAnimationFrame(document.querySelectorAll(".picture .counts").length >= 4 ? painted : look);
        location.hash = "#overview";
        look();
      }),
  );
}

/** Milliseconds of processor time the page's main thread has had; what other programs take meanwhile doesn't count. @param {import("playwright").CDPSession} session */
async function threadMs(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
}

/** The row about the overview. */
export async function rows() {
  const folder = temporaryFolder("bench-overview");
  const file = join(folder, "network.json");
  writeFileSync(file, fullNotebook(new Date().toISOString().slice(0, 10)));
  const browser = await launchWithExtension({ profile: join(folder, "profile") });
  const [times, onClock] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(browser.address("src/notebook/index.html#data/import"));
    await page.setInputFiles("input[type=file]", file);
    await page.getByRole("button", { name: "Restore", exact: true }).click();
    await page.getByText("Imported: 30,000 people").waitFor();
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto("about:blank");
      await page.goto(browser.address("src/notebook/index.html#people/sort"));
      await page.locator(".sort-card").waitFor();
      await page.waitForTimeout(500);
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      const before = await threadMs(session);
      onClock.push(await drawOverview(page));
      times.push((await threadMs(session)) - before);
      await session.detach();
    }
  } finally {
    await browser.close();
  }
  const ms = median(times);
  return [
    atMost("overview of 30,000 people, data to painted, processor time : three frames", ms / THREE_FRAMES_MS, 1, {
      ms: rounded(ms),
      peerMs: THREE_FRAMES_MS,
      clockMs: rounded(median(onClock)),
    }),
  ];
}

if (process.argv[1]?.endsWith("overview.mjs")) console.table(await rows());
