import { profileAddress } from "../../../src/domain/page/profile-address.ts";
import type { Page } from "../../../src/domain/page/page.ts";
import type { Profile } from "../../../src/domain/page/profile.ts";
import { readPage } from "../../../src/readers/index.ts";
import { OWNER, ZONE, type Subject } from "./owners.ts";
import { FACE, HIDDEN, ownersIn, STRANGER, tokenOf } from "./token.ts";
import { elementsOf, markupOf } from "./unclobbered.ts";
import { isSeen } from "./variant.ts";

// Languages that write degrees in words.
const WORDED = /^(?:he|ar|fa)/u;

function prototypes(): string {
  return [Object, Array, String, Function, Map, RegExp, Promise]
    .flatMap(({ name, prototype }) => Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`))
    .join();
}

function profilesOf(page: Page): readonly Profile[] {
  if (page.kind === "profile") return [page.profile];
  return page.kind === "job" ? page.job.hiringTeam : page.people;
}

/** What is said of the page's own thing: the person, or the job or organization without its people. */
function ownWords(page: Page): unknown {
  if (page.kind === "profile") return page.profile;
  return page.kind === "job" ? { ...page.job, hiringTeam: [] } : page.kind === "organization" ? page.organization : {};
}

function isDegreeShown(document: Document, name: string, degree: number): boolean {
  const zones = elementsOf(document, `[${ZONE}]`).map((zone) => zone.innerText);
  // Nothing of the card is on screen: then its style tells as little as that of a page kept without any.
  if (!zones.some((text) => text.includes(name))) return true;
  // A marker may have been moved out of the card and still belong to it.
  const loose = elementsOf(document, `p:not([${OWNER}] *)`).filter((line) => line.checkVisibility());
  const texts = [...zones, ...loose.map((line) => line.textContent)];
  const labels = elementsOf(document, `[aria-label]:not([${OWNER}] *)`).map((node) => node.ariaLabel ?? "");
  return (
    new RegExp(`[·•][\\s\\p{Cf}]*${degree}`, "u").test(texts.join("\n")) ||
    labels.some((label) => / [1-3]/u.test(label))
  );
}

function brokenByPage(page: Page, document: Document, subject: Subject, hasLayout: boolean): string | undefined {
  const said = ownersIn(JSON.stringify(page));
  if (said.has(STRANGER)) return "a stranger's words came out";
  if (said.has(FACE)) return "a mutual connection's words came out";
  const owners = (value: unknown) => [...ownersIn(JSON.stringify(value))].filter((owner) => owner !== HIDDEN);
  if (profilesOf(page).some((profile) => owners(profile).length > 1)) return "two rows were mixed";
  if (owners(ownWords(page)).length > 0) return "a row's words came out as the page's own";
  if (page.kind === "profile" && page.profile.url !== (profileAddress(subject.url)?.url ?? page.profile.url))
    return "another address came out";
  if (!hasLayout || elementsOf(document, 'meta[name="como-pk"], [data-sdui-screen]').length === 0) return undefined;
  if (said.has(HIDDEN) && !isSeen(document, tokenOf(HIDDEN))) return "a hidden variant came out";
  if (page.kind !== "profile") return undefined;
  const { name, degree } = page.profile;
  const isTold =
    degree === undefined ||
    WORDED.test(elementsOf(document, "html")[0]?.lang ?? "") ||
    isDegreeShown(document, name, degree);
  return isTold ? undefined : "a degree came out that nothing on screen says";
}

/** What one reading of the document gives; throws when the document isn't afterwards what it was. */
function readUntouched(document: Document, url: URL): Page | undefined {
  const before = [markupOf(document), prototypes()];
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const page = readPage(document, url);
  const changes = observer.takeRecords().length;
  observer.disconnect();
  if (changes > 0 || markupOf(document) !== before[0]) throw new Error("the page was changed");
  if (prototypes() !== before[1]) throw new Error("a prototype was changed");
  return page;
}

/** Reads the document, and says which promise of the readers that broke, if one. */
export function brokenPromise(document: Document, subject: Subject, hasLayout: boolean): string | undefined {
  try {
    const page = readUntouched(document, new URL(subject.url));
    return page && brokenByPage(page, document, subject, hasLayout);
  } catch (error) {
    return String(error);
  }
}
