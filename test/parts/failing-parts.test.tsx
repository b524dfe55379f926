import { type ComponentType, options, toChildArray, type VNode } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FailingPart } from "../../src/ui/controls/failing-part.tsx";
import { emptyNotebook } from "../database/fixtures.ts";
import { networkOf, settled, showNothing, showPages } from "./shown.tsx";

vi.mock("../../src/browser.ts", () => import("./browser-stub.ts"));

type Kind = ComponentType<never>;

/** Preact calls this before it draws a component; the name is the one its own tools for developers use. */
const hooks = options as unknown as { __r?: (vnode: VNode) => void };
const before = hooks.__r;

/** The components that stand right in a part, with the names of the parts, as they are met. */
const inParts = new Map<Kind, Set<string>>();
let broken: Kind | undefined;

function kindOf(child: unknown): Kind | undefined {
  const { type } = child as VNode;
  return typeof type === "function" ? (type as Kind) : undefined;
}

beforeEach(async () => {
  await emptyNotebook();
  location.hash = "#people?organization=quillfern";
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  hooks.__r = (vnode) => {
    const { type, props } = vnode as unknown as {
      readonly type: unknown;
      readonly props: { name: string; children: never };
    };
    if (type === FailingPart)
      for (const kind of toChildArray(props.children).map(kindOf))
        if (kind) inParts.set(kind, (inParts.get(kind) ?? new Set()).add(props.name));
    if (broken !== undefined && type === broken) throw new Error("this part can't be drawn");
    before?.(vnode);
  };
});

afterEach(() => {
  broken = undefined;
  showNothing();
  if (before) hooks.__r = before;
  else delete hooks.__r;
  vi.restoreAllMocks();
});

async function drawn(round: number): Promise<HTMLElement> {
  showNothing();
  const host = showPages(networkOf(), round);
  for (let frames = 0; frames < 6; frames += 1) await settled();
  return host;
}

function pagesIn(host: HTMLElement): readonly string[] {
  return [...host.querySelectorAll<HTMLElement>("[data-page]")].flatMap(({ dataset, textContent }) =>
    textContent.trim() === "" ? [] : (dataset["page"] ?? []),
  );
}

it("whatever part of whatever page can't be drawn, it says so and the rest stands", { timeout: 120_000 }, async () => {
  const whole = await drawn(0);
  const pages = pagesIn(whole);
  const parts = [...inParts];
  // The pages themselves, and the parts in them.
  expect(parts.length).toBeGreaterThan(25);
  const wrong: string[] = [];
  for (const [round, [kind, names]] of parts.entries()) {
    broken = kind;
    const host = await drawn(round + 1);
    const said = [...host.querySelectorAll(".failing, .people-row .hint")]
      .map(({ textContent }) => textContent)
      .join(" ");
    const name = `${kind.name} in ${[...names].join(", ")}`;
    if (![...names].some((one) => said.includes(one))) wrong.push(`${name} says nothing`);
    const left = pagesIn(host);
    for (const page of pages) if (!left.includes(page)) wrong.push(`${name} takes ${page} away`);
    broken = undefined;
  }
  expect(wrong).toEqual([]);
});

it("comes back by itself when it can be drawn again", async () => {
  await drawn(0);
  const [first] = [...inParts.keys()];
  broken = first;
  const host = await drawn(1);
  const button = host.querySelector<HTMLButtonElement>(".failing button");
  expect(button).not.toBeNull();
  broken = undefined;
  button?.click();
  await settled();
  await settled();
  expect(host.querySelector(".failing")).toBeNull();
});
