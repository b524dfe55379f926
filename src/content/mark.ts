import { browser } from "../browser-in-page.ts";
import { drawPicture, HEIGHT, kindOfSign, type Sign, WIDTH } from "./picture.ts";

/** Inline and important, so that no rule of the page's style sheets reaches the host. Kept free of a style element: pages' CSP forbid those. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: "initial",
  display: "inline-block",
  width: `${WIDTH}px`,
  height: `${HEIGHT}px`,
  // Lines of text stay as high as they were.
  "margin-block": "-4px",
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

/** One mark: the element in the page, and a way to show a sign in it. */
export interface Mark {
  readonly host: HTMLElement;
  readonly show: (sign: Sign) => void;
}

function styled<Made extends HTMLElement>(made: Made, style: Readonly<Record<string, string>>): Made {
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value, "important");
  return made;
}

// A list has hundreds; a copy costs a tenth of a drawing.
const patterns = new Map<string, Element>();

function copyOf<Made extends Element>(key: string, make: () => Made): Made {
  const pattern = patterns.get(key) ?? make();
  patterns.set(key, pattern);
  return pattern.cloneNode(true) as Made;
}

function keyOf(sign: Sign): string {
  return "reach" in sign
    ? sign.reach
    : sign.person
      ? `${sign.person.kind} ${sign.person.pips.join(" ")}`
      : "untagged person";
}

function wordsFor(sign: Sign): string {
  return browser.i18n.getMessage("reach" in sign ? `mark_reach_${sign.reach}` : `mark_${kindOfSign(sign)}`);
}

/** The button with its picture and its words. */
function button(document: Document, sign: Sign): HTMLButtonElement {
  return copyOf(keyOf(sign), () => {
    const made = styled(document.createElement("button"), BUTTON_STYLE);
    made.type = "button";
    // The page may be in another language, and a translator has nothing to do here.
    made.lang = browser.i18n.getMessage("language");
    made.setAttribute("aria-label", wordsFor(sign));
    made.append(drawPicture(document, sign));
    return made;
  });
}

function host(document: Document): HTMLElement {
  return copyOf("host", () => {
    const made = styled(document.createElement("span"), HOST_STYLE);
    made.translate = false;
    return made;
  });
}

/**
 * A new mark, not yet in the page: a closed root with shapes only, since even there a page can find text. Calls back when the user
 * presses it; a press the page makes up is none. A sign it shows already is not drawn again.
 */
export function drawMark(document: Document, whenPressed: () => void): Mark {
  const made = host(document);
  const root = made.attachShadow({ mode: "closed" });
  root.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    // The name is often a link, and the page has nothing to do with this press.
    event.preventDefault();
    event.stopPropagation();
    whenPressed();
  });
  let shown: string | undefined;
  return {
    host: made,
    show(sign) {
      if (shown === keyOf(sign)) return;
      shown = keyOf(sign);
      const hadFocus = root.activeElement !== null;
      const fresh = button(document, sign);
      root.replaceChildren(fresh);
      if (hadFocus) fresh.focus({ preventScroll: true });
    },
  };
}
