import {
  kindOfReach,
  PIP_SHAPES,
  type Marked,
  type Pips,
  type Reach,
  type Shape,
  stepShape,
  VERDICT_SHAPES,
} from "../domain/person/sign.ts";
import type { Verdict } from "../domain/person/verdict.ts";

/** What a mark shows: somebody's pips and verdict (none for somebody nobody tagged), or how far the user's people reach into an organization. */
export type Sign = { readonly person: Marked | undefined } | { readonly reach: Reach };

const SVG = "http://www.w3.org/2000/svg";

/** The size of a mark in CSS pixels: the same for everybody, known or not, so that geometry tells the page nothing. */
export const [WIDTH, HEIGHT] = [108, 24];
const [PAPER, RULE, INK] = ["#fbfaf7", "#b9b4a6", "#1f2430"];
const PIP_STEP = 15.5;

/** The verdict's ring and color: ready filled, short a stroke, unsure dotted, untagged empty. */
const VERDICT_LOOKS: Readonly<Record<Verdict["kind"], { readonly color: string; readonly dash?: string }>> = {
  ready: { color: "#1d6b3f" },
  unplaced: { color: "#2a4b9b" },
  short: { color: "#8a5300" },
  unsure: { color: "#2a4b9b", dash: "1.6 2.2" },
  untagged: { color: "#6b6f78" },
};

function element(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function drawn(document: Document, shapes: readonly Shape[], x: number, color: string): SVGElement {
  const group = element(document, "g", {
    transform: `translate(${x} 6)`,
    fill: "none",
    stroke: color,
    "stroke-width": 1.5,
    "stroke-linecap": "round",
  });
  for (const { path, isFilled, dash } of shapes) {
    const look = {
      ...(isFilled && { fill: color, stroke: "none" }),
      ...(dash !== undefined && { "stroke-dasharray": dash, "stroke-linecap": "butt" }),
    };
    group.append(element(document, "path", { d: path, ...look }));
  }
  return group;
}

function verdict(document: Document, kind: Verdict["kind"]): SVGElement[] {
  const { color, dash } = VERDICT_LOOKS[kind];
  const isReady = kind === "ready";
  const ring = element(document, "circle", {
    cx: 12,
    cy: 12,
    r: 8.25,
    fill: isReady ? color : "none",
    stroke: color,
    "stroke-width": 1.5,
    ...(dash !== undefined && { "stroke-dasharray": dash }),
  });
  return kind === "untagged" ? [ring] : [ring, drawn(document, VERDICT_SHAPES[kind], 6, isReady ? PAPER : color)];
}

function pips(document: Document, of: Pips | undefined): SVGElement[] {
  const color = of ? INK : VERDICT_LOOKS.untagged.color;
  return Array.from({ length: 5 }, (_, at) =>
    drawn(document, PIP_SHAPES[of?.[at] ?? "unknown"], 27 + at * PIP_STEP, color),
  );
}

function steps(document: Document, reach: Reach): SVGElement[] {
  const color = reach === "nobody" ? VERDICT_LOOKS.untagged.color : INK;
  return ([0, 1, 2, 3] as const).map((step) =>
    drawn(document, [stepShape(step, reach)], 30 + step * (PIP_STEP + 3), color),
  );
}

/** The verdict's kind that stands for a sign. */
export function kindOfSign(sign: Sign): Verdict["kind"] {
  return "reach" in sign ? kindOfReach(sign.reach) : (sign.person?.kind ?? "untagged");
}

/** A sign as a picture of shapes only, on paper of its own so that it is legible on a dark page too. */
export function drawPicture(document: Document, sign: Sign): SVGElement {
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const picture = element(document, "svg", { ...size, "aria-hidden": "true" });
  const paper = { x: 0.5, y: 0.5, width: WIDTH - 1, height: HEIGHT - 1, rx: 11.5, fill: PAPER, stroke: RULE };
  picture.append(
    element(document, "rect", paper),
    ...verdict(document, kindOfSign(sign)),
    ...("reach" in sign ? steps(document, sign.reach) : pips(document, sign.person?.pips)),
  );
  return picture;
}
