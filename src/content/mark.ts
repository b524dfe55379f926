import type { Verdict } from "../domain/verdict.ts";
import { kindOf, PIP_SHAPES, type Pips, type Shape, VERDICT_SHAPES } from "../domain/sign.ts";

const SVG = "http://www.w3.org/2000/svg";

// The same size for everybody, known or not, so that geometry tells the page nothing (facts: "existence leaks").
const [WIDTH, HEIGHT] = [108, 24];
const [PAPER, RULE, INK] = ["#fbfaf7", "#b9b4a6", "#1f2430"];
const PIP_STEP = 15.5;

/** The verdict's ring and color: ready filled, short a stroke, unsure dotted, untagged empty. */
const VERDICT_LOOKS: Readonly<Record<Verdict["kind"], { readonly color: string; readonly dash?: string }>> = {
  ready: { color: "#1d6b3f" },
  short: { color: "#8a5300" },
  unsure: { color: "#2a4b9b", dash: "1.6 2.2" },
  untagged: { color: "#6b6f78" },
};

/** Inline and important, so that no rule of the page's style sheets reaches the host. Kept free of a style element: pages' CSP forbid those. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  display: "inline-block",
  width: `${WIDTH}px`,
  height: `${HEIGHT}px`,
  "margin-inline-start": "8px",
  "vertical-align": "middle",
  "line-height": "0",
  contain: "strict",
  "color-scheme": "light",
  "user-select": "none",
};

/** The button around the picture. Its focus ring lies inside, where the host's containment doesn't cut it off. */
const BUTTON_STYLE: Readonly<Record<string, string>> = {
  display: "block",
  width: "100%",
  height: "100%",
  padding: "0",
  border: "0",
  "border-radius": "12px",
  background: "none",
  cursor: "pointer",
  "outline-offset": "-2px",
};

/** One mark: the element in the page, and a way to show a person's pips in it. */
export interface Mark {
  readonly host: HTMLElement;
  readonly show: (pips: Pips | undefined, words: string) => void;
}

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

function styled<Made extends HTMLElement>(made: Made, style: Readonly<Record<string, string>>): Made {
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value, "important");
  return made;
}

/**
 * A new mark, not yet in the page: a closed root with shapes only, since even there a page can find text. Calls back when the user
 * presses it; a press the page makes up is none.
 */
export function drawMark(document: Document, whenPressed: () => void): Mark {
  const host = styled(document.createElement("span"), HOST_STYLE);
  const button = styled(document.createElement("button"), BUTTON_STYLE);
  button.type = "button";
  button.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    // The name is often a link, and the page has nothing to do with this press.
    event.preventDefault();
    event.stopPropagation();
    whenPressed();
  });
  host.attachShadow({ mode: "closed" }).append(button);
  return {
    host,
    show(pips, words) {
      const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
      const picture = element(document, "svg", { ...size, "aria-hidden": "true" });
      button.setAttribute("aria-label", words);
      const color = pips ? INK : VERDICT_LOOKS.untagged.color;
      picture.append(
        element(document, "rect", {
          x: 0.5,
          y: 0.5,
          width: WIDTH - 1,
          height: HEIGHT - 1,
          rx: 11.5,
          fill: PAPER,
          stroke: RULE,
        }),
        ...verdict(document, kindOf(pips)),
        ...Array.from({ length: 5 }, (_, index) =>
          drawn(document, PIP_SHAPES[pips?.[index] ?? "unknown"], 27 + index * PIP_STEP, color),
        ),
      );
      button.replaceChildren(picture);
    },
  };
}
