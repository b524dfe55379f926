import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../src/domain/page/page.ts";
import type { Profile } from "../../src/domain/page/profile.ts";
import { checkMessage, checkPage } from "../../src/messages/shapes.ts";

const ada: Profile = {
  site: "linkedin",
  url: "https://www.linkedin.com/in/ada-quill",
  name: "Ada Quill",
  headline: "Keeps large systems boring",
  organization: { name: "Quillfern", url: "https://www.linkedin.com/company/quillfern" },
  degree: 2,
  positions: [{ title: "Engineer", organization: "Quillfern", from: "2020-03", isCurrent: true }],
  mutual: { names: ["Ben Orr"], others: 3 },
  isHiring: true,
  sameAs: ["https://github.com/adaquill"],
  witness: { name: "heading+title" },
};

describe("checkMessage", () => {
  it("lets the messages of the table through", () => {
    const asked = { name: "marks/ask", request: { addresses: [ada.url] } };
    const seen = { name: "profile/seen", request: { profile: ada } };
    expect(checkMessage(asked)).toEqual(asked);
    expect(checkMessage(seen)).toEqual(seen);
    const changed = { name: "page/changed", request: { isSettled: true } };
    const pressed = { name: "panel/open", request: { address: ada.url } };
    expect(checkMessage(changed)).toEqual(changed);
    expect(checkMessage(pressed)).toEqual(pressed);
    const wanted = { name: "marks/start", request: null };
    expect(checkMessage(wanted)).toEqual(wanted);
    const reached = { name: "reach/ask", request: { organization: { name: "Quillfern" } } };
    expect(checkMessage(reached)).toEqual(reached);
  });

  it.each([
    ["an unknown name", { name: "people/all", request: {} }],
    ["a name every object has", { name: "constructor", request: {} }],
    ["a press that wants something", { name: "panel/open", request: { address: null, tab: 3 } }],
    ["a press for no person's address", { name: "panel/open", request: { address: "javascript:alert(1)" } }],
    ["an organization with more of it", { name: "reach/ask", request: { organization: { name: "Q", note: "x" } } }],
    ["a change that says more", { name: "page/changed", request: { isSettled: true, address: ada.url } }],
    ["no request", { name: "marks/ask" }],
    ["more than was asked for", { name: "marks/ask", request: { addresses: [], notes: true } }],
    ["an envelope with more in it", { name: "marks/ask", request: { addresses: [] }, sender: "https://evil.example" }],
    ["an address that is none", { name: "marks/ask", request: { addresses: ["javascript:alert(1)"] } }],
    ["too many addresses", { name: "marks/ask", request: { addresses: Array.from({ length: 1001 }, () => ada.url) } }],
    ["a profile with a field of the user's", { name: "profile/seen", request: { profile: { ...ada, note: "x" } } }],
    ["a degree that doesn't exist", { name: "profile/seen", request: { profile: { ...ada, degree: 4 } } }],
    ["a megabyte of name", { name: "profile/seen", request: { profile: { ...ada, name: "x".repeat(1_000_000) } } }],
    [
      "an absent field given as undefined",
      { name: "profile/seen", request: { profile: { ...ada, headline: undefined } } },
    ],
  ])("refuses %s", (_what, sent) => {
    expect(checkMessage(sent)).toBeUndefined();
  });

  it("never throws and never lets anything else through", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (sent) => {
        expect(checkMessage(sent)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe("checkPage", () => {
  it.each<Page>([
    { kind: "profile", profile: ada },
    { kind: "people", people: [ada], total: 3 },
    { kind: "organization", organization: { name: "Quillfern" }, people: [] },
    { kind: "job", job: { title: "Engineer", url: "https://www.linkedin.com/jobs/view/1", hiringTeam: [ada] } },
  ])("gives back a $kind page as a reader says it", (page) => {
    expect(checkPage(page)).toEqual(page);
  });

  it.each([{ kind: "profile", profile: { ...ada, url: "ftp://x" } }, { kind: "note" }, null, undefined])(
    "gives nothing for anything else",
    (sent) => {
      expect(checkPage(sent)).toBeUndefined();
    },
  );
});
