/** What the page sees from its start: changes, events, sizes and crossings, written down by a script of its own. */
export const WITNESS = `
window.seen = { mutations: [], events: [], resizes: [], crossings: [], errors: [], keys: [] };
addEventListener("error", (event) => seen.errors.push(event.message), true);
const kinds = new Set(Object.keys(Window.prototype).concat(Object.getOwnPropertyNames(window), Object.getOwnPropertyNames(HTMLElement.prototype), Object.getOwnPropertyNames(Document.prototype)).filter((name) => name.startsWith("on")).map((name) => name.slice(2)));
kinds.delete("pagereveal"); // The browser's own moment of drawing, before or after the document is read.
for (const kind of [...kinds, "DOMContentLoaded", "focusin", "focusout", "securitypolicyviolation"]) addEventListener(kind, (event) => { seen.events.push(kind + " " + event.composedPath().length); if (/key|input/.test(kind)) seen.keys.push(kind); }, true);
addEventListener("load", () => {
  new MutationObserver((records) => { for (const { type, target, addedNodes, removedNodes, attributeName } of records) seen.mutations.push([type, target.nodeName, [...addedNodes].map((node) => node.nodeName), [...removedNodes].map((node) => node.nodeName), attributeName].join(" ")); })
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  const sizes = new ResizeObserver((entries) => { for (const { target, contentRect } of entries) seen.resizes.push(target.nodeName + JSON.stringify(contentRect)); });
  for (const element of document.querySelectorAll("*")) sizes.observe(element);
});
window.hostsNow = () => [...document.querySelectorAll("span")].filter((one) => one.style.contain === "strict");
`;

const boxes = (elements: string): string =>
  `${elements}.map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x, y, width, height]; })`;

/** What a page can observe, one line each: a name, and an expression of the page's own world. */
export const OBSERVABLES: readonly (readonly [string, string])[] = [
  ["its markup", `document.documentElement.outerHTML`],
  ["its serialized markup", `new XMLSerializer().serializeToString(document)`],
  [
    "its markup with all roots it may ask for",
    `document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: hostsNow().flatMap((one) => one.shadowRoot ?? []) })`,
  ],
  ["its text as read", `document.body.innerText`],
  ["its text as written", `document.documentElement.textContent`],
  ["a copy of it", `document.documentElement.cloneNode(true).outerHTML`],
  [
    "how many nodes it has",
    `(() => { const walk = document.createTreeWalker(document); let count = 0; while (walk.nextNode()) count += 1; return count; })()`,
  ],
  [
    "every attribute",
    `[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ name, value }) => name + "=" + value))`,
  ],
  ["where every element lies", boxes(`[...document.querySelectorAll("*")]`)],
  ["where the marks lie", boxes("hostsNow()")],
  [
    "the client rectangles of every element",
    `[...document.querySelectorAll("*")].map((one) => [...one.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height].join()).join(" "))`,
  ],
  [
    "the inner sizes of every element",
    `[...document.querySelectorAll("*")].map((one) => [one.clientWidth, one.clientHeight, one.scrollWidth, one.scrollHeight, one.offsetTop].join())`,
  ],
  [
    "how far it scrolls",
    `[document.documentElement.scrollHeight, document.documentElement.scrollWidth, scrollX, scrollY]`,
  ],
  [
    "the computed style of the marks",
    `hostsNow().map((one) => [...getComputedStyle(one)].map((name) => name + getComputedStyle(one).getPropertyValue(name)).join())`,
  ],
  [
    "the computed style inside of the marks",
    `hostsNow().map((one) => ["::before", "::after", "::marker"].map((part) => getComputedStyle(one, part).content + getComputedStyle(one, part).width).join())`,
  ],
  ["the roots of the marks", `hostsNow().map((one) => String(one.shadowRoot) + one.childNodes.length)`],
  [
    "the aria properties of the marks",
    `hostsNow().map((one) => [one.ariaLabel, one.role, one.title, one.lang, one.translate, one.tabIndex, one.ariaDescription].join())`,
  ],
  [
    "what lies at the middle of the marks",
    `hostsNow().map((one) => { const { x, y } = one.getBoundingClientRect(); return document.elementsFromPoint(x + 54, y + 12).map(({ nodeName }) => nodeName).join(); })`,
  ],
  [
    "where a caret would go in the marks",
    `hostsNow().map((one) => { const { x, y } = one.getBoundingClientRect(); const at = document.caretPositionFromPoint?.(x + 30, y + 12); return [at?.offsetNode.nodeName, at?.offset].join(); })`,
  ],
  ["what is selected when all is", `(getSelection().selectAllChildren(document.body), getSelection().toString())`],
  [
    "what a range over the marks says",
    `hostsNow().map((one) => { const range = document.createRange(); range.selectNode(one); return range.toString() + range.getBoundingClientRect().width + range.cloneContents().textContent; })`,
  ],
  [
    "what searching finds",
    `["Vouchbook", "refer", "tagged", "yes", "no", "unknown", "canary", "note", "find out"].map((word) => window.find(word, false, false, true))`,
  ],
  [
    "who has the focus after the marks were asked to take it",
    `(hostsNow().forEach((one) => one.focus()), document.activeElement.nodeName)`,
  ],
  [
    "which names its window has",
    `Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)).toSorted()`,
  ],
  [
    "which names its document has",
    `[...Object.getOwnPropertyNames(document), ...Object.getOwnPropertyNames(document.documentElement), ...Object.getOwnPropertyNames(document.body)]`,
  ],
  ["which style sheets it has", `[document.styleSheets.length, document.adoptedStyleSheets.length]`],
  [
    "which fonts it has",
    `[document.fonts.size, document.fonts.status, ...[...document.fonts].map(({ family }) => family)]`,
  ],
  ["what was loaded", `performance.getEntriesByType("resource").map(({ name }) => name)`],
  ["which animations run", `document.getAnimations({ subtree: true }).length`],
  ["what is stored", `[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]`],
  [
    "which databases and caches there are",
    `Promise.all([indexedDB.databases(), caches.keys()]).then((all) => all.flat().length)`,
  ],
  ["where it is and was", `[location.href, JSON.stringify(history.state), window.name, document.title]`],
  [
    "how many frames and listeners' frames it has",
    `[frames.length, document.querySelectorAll("iframe, frame, object, embed").length]`,
  ],
  [
    "which elements match states",
    `[":hover", ":focus", ":focus-within", ":active", ":target", ":not(:defined)", ":popover-open", ":modal"].map((state) => document.querySelectorAll(state).length)`,
  ],
  ["which changes it saw", `seen.mutations`],
  ["which events it saw", `seen.events`],
  ["which sizes it saw change", `seen.resizes`],
  ["which errors it saw", `seen.errors`],
  [
    "whether prototypes are its own",
    `[Element.prototype.attachShadow, Node.prototype.appendChild, EventTarget.prototype.addEventListener, MutationObserver, Promise.prototype.then].map(String)`,
  ],
];
