/** One thing a hostile page tries; what its expression gives back is all the page got. `secrets` are words it may ask after, as an oracle. */
export type Attack = readonly [string, string];

/** Run in the page before anything else: names clobbered, prototypes patched, everything that passes by written down. */
export const AMBUSH = `
window.loot = [];
let isInside = false;
const keep = (what) => { if (window.isQuiet || loot.length > 20000) return; try { loot.push(typeof what === "string" ? what : JSON.stringify(what) ?? String(what)); } catch { loot.push(String(what)); } };
window.keep = keep;
window.hostsNow = () => [...document.querySelectorAll("span")].filter((one) => one.style?.contain === "strict");
for (const [owner, names] of [[Element.prototype, ["attachShadow", "setAttribute", "append", "replaceChildren", "after", "matches", "closest"]], [Node.prototype, ["appendChild", "insertBefore", "cloneNode"]], [EventTarget.prototype, ["addEventListener", "dispatchEvent"]], [Array.prototype, ["map", "push", "includes", "join"]], [String.prototype, ["slice", "startsWith", "replaceAll"]], [Map.prototype, ["get", "set"]], [Promise.prototype, ["then"]], [CSSStyleDeclaration.prototype, ["setProperty"]], [Document.prototype, ["createElement", "createElementNS", "querySelectorAll"]]])
  for (const name of names) { const own = owner[name]; owner[name] = function (...given) { if (!isInside) { isInside = true; keep(name + given.map((one) => (typeof one === "object" || typeof one === "function" ? Object.prototype.toString.call(one) + (one?.getAttribute?.("aria-label") ?? "") : String(one))).join()); isInside = false; } return own.apply(this, given); }; }
for (const name of ["JSON", "MutationObserver", "IntersectionObserver", "ResizeObserver", "BroadcastChannel", "chrome", "browser"]) { const own = window[name]; try { window[name] = typeof own === "function" ? new Proxy(own, { construct: (target, given) => { keep(name); return new target(...given); } }) : own; } catch {} }
for (const kind of ["message", "focusin", "focusout", "click", "pointerdown", "pointermove", "pointerover", "keydown", "input", "copy", "dragstart", "selectionchange", "toggle", "error", "unhandledrejection", "storage", "slotchange"]) addEventListener(kind, (event) => keep([kind, ...event.composedPath().map((one) => (one.nodeName ?? "") + (one.getAttribute?.("aria-label") ?? "") + (one.textContent?.slice(0, 200) ?? "")), event.data, event.key, event.message, event.relatedTarget?.nodeName].join()), true);
for (const name of ["vouchbook", "browser", "marks", "nodes", "host"]) { try { Object.defineProperty(document, name, { get: () => keep("asked for " + name), configurable: true }); } catch {} }
Object.defineProperty(Object.prototype, "vouchbook", { get() { keep("asked for vouchbook"); return undefined; }, set(value) { keep(value); }, configurable: true });
new BroadcastChannel("vouchbook").onmessage = (event) => keep(event.data);
customElements.define("mark-host", class extends HTMLElement { connectedCallback() { keep(this.outerHTML); } });
`;

/** The attacks, one line each. */
export const ATTACKS: readonly Attack[] = [
  [
    "reads all text",
    `[document.body.innerText, document.documentElement.textContent, document.documentElement.outerHTML]`,
  ],
  [
    "serializes",
    `[new XMLSerializer().serializeToString(document), document.documentElement.getHTML({ serializableShadowRoots: true })]`,
  ],
  ["searches the page for words it guesses", `secrets.filter((word) => window.find(word, false, false, true))`],
  [
    "searches letter by letter",
    `(() => { let text = ""; for (let length = 0; length < 40; length += 1) { const next = [..."abcdefghijklmnopqrstuvwxyz0123456789 '-"].find((letter) => { getSelection().removeAllRanges(); return window.find("canary" + text + letter, true, false, true); }); if (next === undefined) break; text += next; } return text; })()`,
  ],
  ["selects everything", `(getSelection().selectAllChildren(document.body), getSelection().toString())`],
  [
    "selects into the marks",
    `hostsNow().map((one) => { getSelection().setBaseAndExtent(one, 0, one.parentNode, one.parentNode.childNodes.length); return getSelection().toString() + JSON.stringify(getSelection().getComposedRanges?.({ shadowRoots: [] })?.map((range) => range.startContainer.nodeName)); })`,
  ],
  [
    "copies everything",
    `(() => { let text = ""; document.addEventListener("copy", (event) => { text = getSelection().toString() + event.clipboardData.getData("text/html"); }, { once: true }); document.execCommand("selectAll"); document.execCommand("copy"); return text; })()`,
  ],
  [
    "asks for the roots",
    `hostsNow().map((one) => [String(one.shadowRoot), String(one.openOrClosedShadowRoot), String(one.internals)])`,
  ],
  [
    "attaches roots of its own",
    `hostsNow().map((one) => { try { return one.attachShadow({ mode: "open" }).innerHTML; } catch (error) { return error.name; } })`,
  ],
  [
    "attaches internals",
    `hostsNow().map((one) => { try { return String(one.attachInternals().shadowRoot); } catch (error) { return error.name; } })`,
  ],
  [
    "clones the marks deeply",
    `hostsNow().map((one) => { const copy = one.cloneNode(true); document.body.append(copy); const got = copy.outerHTML + String(copy.shadowRoot); copy.remove(); return got; })`,
  ],
  [
    "imports and adopts them elsewhere",
    `hostsNow().map((one) => { const other = document.implementation.createHTMLDocument(""); return other.importNode(one, true).outerHTML; })`,
  ],
  [
    "moves a mark into a frame of its own",
    `(() => { const frame = document.createElement("iframe"); document.body.append(frame); const [one] = hostsNow(); const home = one?.parentNode; if (!one) return ""; frame.contentDocument.body.append(one); const got = frame.contentDocument.documentElement.outerHTML + frame.contentDocument.body.innerText; home.append(one); frame.remove(); return got; })()`,
  ],
  [
    "looks for accessible words",
    `hostsNow().map((one) => [one.computedName, one.computedRole, one.ariaLabel, one.ariaDescription, one.title, one.getAttribute("aria-label"), one.ariaLabelledByElements].join())`,
  ],
  [
    "reads computed styles",
    `hostsNow().map((one) => ["", "::before", "::after", "::marker", "::part(mark)", "::slotted(*)"].map((part) => { const style = getComputedStyle(one, part || null); return [...style].map((name) => style.getPropertyValue(name)).join(); }).join())`,
  ],
  [
    "restyles the marks until something shows",
    `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync("span, span * { all: revert !important; content: attr(aria-label) !important; overflow: visible !important; contain: none !important } ::part(mark), :host { display: block }"); document.adoptedStyleSheets.push(sheet); const got = document.body.innerText + hostsNow().map((one) => [one.getBoundingClientRect().width, one.scrollWidth].join()); document.adoptedStyleSheets.pop(); return got; })()`,
  ],
  [
    "hears letters through fonts",
    `(async () => { const faces = Array.from({ length: 26 }, (_, at) => new FontFace("Ear", "url(data:font/woff2;base64,)", { unicodeRange: "U+" + (97 + at).toString(16) })); for (const face of faces) document.fonts.add(face); const style = document.body.style.fontFamily; document.body.style.fontFamily = "Ear"; hostsNow().forEach((one) => (one.style.fontFamily = "Ear")); await new Promise((done) => setTimeout(done, 50)); document.body.style.fontFamily = style; const before = document.body.textContent; return faces.flatMap(({ status, unicodeRange }) => (status === "unloaded" || before.includes(String.fromCharCode(parseInt(unicodeRange.slice(2), 16))) ? [] : unicodeRange)); })()`,
  ],
  [
    "measures the marks",
    `new Set(hostsNow().map((one) => [one.getBoundingClientRect().width, one.getBoundingClientRect().height, one.offsetWidth, one.scrollHeight, one.clientWidth].join())).size`,
  ],
  [
    "looks what lies under points",
    `hostsNow().flatMap((one) => { const { x, y } = one.getBoundingClientRect(); return [10, 30, 60, 90].flatMap((at) => document.elementsFromPoint(x + at, y + 12).map((hit) => hit.nodeName + (hit.getAttribute("aria-label") ?? ""))).filter((name, at, all) => all.indexOf(name) === at); })`,
  ],
  [
    "asks for carets under points",
    `hostsNow().map((one) => { const { x, y } = one.getBoundingClientRect(); const at = document.caretPositionFromPoint?.(x + 40, y + 12, { shadowRoots: [] }); return [at?.offsetNode?.textContent, document.caretRangeFromPoint?.(x + 40, y + 12)?.startContainer.textContent]; }).join().replaceAll(document.body.textContent, "")`,
  ],
  [
    "walks every node",
    `(() => { const walk = document.createTreeWalker(document, NodeFilter.SHOW_ALL); const all = []; while (walk.nextNode()) if (walk.currentNode.nodeType !== 1) all.push(walk.currentNode.data); return all; })()`,
  ],
  [
    "asks by XPath",
    `(() => { const found = document.evaluate("//text() | //@*", document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE); return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at).nodeValue); })()`,
  ],
  [
    "follows the focus",
    `(() => { const got = []; for (const one of hostsNow()) { one.tabIndex = 0; one.focus(); got.push(document.activeElement.outerHTML); one.removeAttribute("tabindex"); } return got; })()`,
  ],
  [
    "watches what changes inside",
    `(async () => { const got = []; const watch = new MutationObserver((records) => got.push(...records.map(({ target }) => target.outerHTML))); for (const one of hostsNow()) watch.observe(one, { childList: true, subtree: true, attributes: true, characterData: true }); await new Promise((done) => setTimeout(done, 100)); watch.disconnect(); return got; })()`,
  ],
  [
    "slots children into the marks",
    `hostsNow().map((one) => { const child = document.createElement("b"); child.textContent = "x"; one.append(child); const got = String(child.assignedSlot) + child.getBoundingClientRect().width; child.remove(); return got; })`,
  ],
  [
    "defines elements over them",
    `(() => { const was = document.createElement("mark-host"); hostsNow()[0]?.append(was); const got = String(was.getRootNode().nodeName); was.remove(); return got; })()`,
  ],
  [
    "draws the page into a picture",
    `(async () => { const text = new XMLSerializer().serializeToString(document.documentElement); const image = new Image(); await new Promise((done) => { image.onload = image.onerror = done; image.src = "data:image/svg+xml," + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><foreignObject width="900" height="900">' + text + "</foreignObject></svg>"); }); return text; })()`,
  ],
  [
    "reads stores",
    `(async () => [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys()), window.name, JSON.stringify(history.state)])()`,
  ],
  [
    "opens a notebook of our name",
    `new Promise((done) => { const opening = indexedDB.open("vouchbook"); opening.onsuccess = () => { const names = [...opening.result.objectStoreNames]; opening.result.close(); indexedDB.deleteDatabase("vouchbook"); done(names); }; opening.onerror = () => done("no"); })`,
  ],
  [
    "looks for an extension",
    `[typeof chrome === "undefined" ? "none" : Object.keys(chrome), typeof chrome?.runtime, typeof browser === "undefined" ? "none" : Object.keys(browser)]`,
  ],
  [
    "reads timings and names of what was loaded",
    `performance.getEntries().map(({ name, entryType }) => entryType + name).filter((name) => /extension|vouchbook/i.test(name))`,
  ],
  [
    "makes the script throw and reads its errors",
    `(async () => { const got = []; const hear = (event) => got.push(event.message, event.filename, event.error?.stack); addEventListener("error", hear); for (const one of hostsNow()) { const home = one.parentNode; Object.defineProperty(one, "parentNode", { get() { throw new Error("mine"); }, configurable: true }); home.append(document.createElement("i")); home.lastChild.remove(); delete one.parentNode; } await new Promise((done) => setTimeout(done, 400)); removeEventListener("error", hear); return got; })()`,
  ],
  [
    "clobbers names with elements",
    `(async () => { const box = document.createElement("div"); for (const name of ["body", "head", "documentElement", "querySelectorAll", "createElement", "parentNode", "vouchbook", "location", "setTimeout", "MutationObserver"]) { const form = document.createElement("form"); form.name = name; form.id = name; box.append(form); } document.body.append(box); await new Promise((done) => setTimeout(done, 500)); const got = document.body.innerText; box.remove(); return got; })()`,
  ],
  [
    "sends messages in our format",
    `(async () => { isQuiet = false; for (const target of [window]) for (const name of ["marks/ask", "reach/ask", "profile/seen", "panel/open", "page/read", "marks/refresh"]) target.postMessage({ name, request: { addresses: [location.href] } }, "*"); new BroadcastChannel("vouchbook").postMessage({ kind: "notebook" }); await new Promise((done) => setTimeout(done, 200)); isQuiet = true; return loot.filter((line) => /pips|kinds|isOn/.test(line)); })()`,
  ],
  [
    "asks the extension from the page",
    `(async () => { const got = []; for (const call of ["sendMessage", "connect"]) try { got.push(String(await chrome.runtime[call](extensionId, { name: "marks/ask", request: { addresses: [location.href] } }))); } catch (error) { got.push(error.name); } return got; })()`,
  ],
  [
    "covers the marks and makes presses up",
    `(() => { isQuiet = false; for (const one of hostsNow()) for (const kind of ["pointerdown", "mousedown", "mouseup", "click", "keydown"]) one.dispatchEvent(new (kind === "keydown" ? KeyboardEvent : MouseEvent)(kind, { bubbles: true, composed: true, key: "Enter" })); isQuiet = true; return loot.filter((line) => line.startsWith("click")).map((line) => line.slice(0, 40)); })()`,
  ],
  ["reads what passed its ambush", `held`],
];
