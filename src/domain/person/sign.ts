import { ATTRIBUTES, type Answers, type AnswerValue } from "./attributes.ts";
import type { Verdict } from "./verdict.ts";

/** What one pip shows: an answer, or that there is none yet (drawn as unknown). */
export type Pip = AnswerValue;

/** The five pips of somebody, in the article's order. */
export type Pips = readonly Pip[];

/** What a mark says of somebody: their pips and their verdict, and nothing else. */
export interface Marked {
  readonly pips: Pips;
  readonly kind: Verdict["kind"];
}

/** How far the user's people reach into an organization, in five levels: all a page's content script ever learns of one. */
export type Reach = (typeof REACHES)[number];

/** From nobody kept who works there, over somebody inside, a path that falls short and one with something to find out, to somebody who can refer the user. */
export const REACHES = ["nobody", "inside", "short", "unsure", "ready"] as const;

/** One stroke or filled shape in a 12 × 12 box; `dash` is an SVG dash array. */
export interface Shape {
  readonly path: string;
  readonly isFilled: boolean;
  readonly dash?: string;
}

const RING = "M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z";
const DISC = "M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5z";

/** Yes is a disc, no an open ring with a stroke through it, unknown a dotted ring: told apart by shape before color. */
export const PIP_SHAPES: Readonly<Record<Pip, readonly Shape[]>> = {
  yes: [{ path: DISC, isFilled: true }],
  no: [
    { path: RING, isFilled: false },
    { path: "M1.6 10.4L10.4 1.6", isFilled: false },
  ],
  unknown: [{ path: RING, isFilled: false, dash: "1.2 1.95" }],
};

/** The verdict's own shape: a tick in a disc, a half-way bar, a question of dots, nothing yet. */
export const VERDICT_SHAPES: Readonly<Record<Verdict["kind"], readonly Shape[]>> = {
  ready: [{ path: "M1.8 6.4L4.8 9.4L10.4 3", isFilled: false }],
  unplaced: [{ path: "M1.8 6.4L4.8 9.4L10.4 3", isFilled: false, dash: "1.4 2" }],
  short: [{ path: "M2 6H10", isFilled: false }],
  unsure: [{ path: "M2.2 6h.01M6 6h.01M9.8 6h.01", isFilled: false }],
  untagged: [{ path: RING, isFilled: false }],
};

/** Four rising steps, those reached filled: told apart from pips by their shape. Drawn one beside the other in boxes of 12 × 12. */
export function stepShape(step: 0 | 1 | 2 | 3, reach: Reach): Shape {
  const top = 7.5 - step * 2;
  return { path: `M1.5 ${top}H10.5V11.25H1.5Z`, isFilled: REACHES.indexOf(reach) > step };
}

/** The verdict shape that stands for a reach; somebody inside says nothing about a referral yet. */
export function kindOfReach(reach: Reach): Verdict["kind"] {
  return reach === "nobody" || reach === "inside" ? "untagged" : reach;
}

/** The five pips of these answers. */
export function pipsOf(answers: Answers): Pips {
  return ATTRIBUTES.map((attribute) => answers[attribute]?.value ?? "unknown");
}
