import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  isAddress,
  organizationAddress,
  profileAddress,
  siteOf,
  webAddress,
} from "../../../src/domain/page/profile-address.ts";

const LINKEDIN = "https://www.linkedin.com/in";

const CANONICAL: readonly (readonly [string, string])[] = [
  ["https://www.linkedin.com/in/maren-oldcastle-4b19a0177/", `${LINKEDIN}/maren-oldcastle-4b19a0177`],
  ["http://ie.linkedin.com/in/Maren-Oldcastle?trk=x#top", `${LINKEDIN}/maren-oldcastle`],
  ["https://linkedin.com/in/maren/en/", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com/in/maren/de-DE", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com/in/maren/details/experience/", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com/in/maren/overlay/contact-info/", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com/mwlite/profile/in/maren", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com/mwlite/in/maren", `${LINKEDIN}/maren`],
  ["https://www.linkedin.com//in//maren", `${LINKEDIN}/maren`],
  ["  https://www.linkedin.com:443/in/maren  ", `${LINKEDIN}/maren`],
  ["https://de.linkedin.com/in/wiebke-sandvo%C3%9F", `${LINKEDIN}/wiebke-sandvo%C3%9F`],
  ["https://de.linkedin.com/in/wiebke-sandvo%25C3%259F", `${LINKEDIN}/wiebke-sandvo%C3%9F`],
  ["https://de.linkedin.com/in/wiebke-sandvoß", `${LINKEDIN}/wiebke-sandvo%C3%9F`],
  ["https://www.linkedin.com/in/JU%CC%88RGEN", `${LINKEDIN}/j%C3%BCrgen`],
  ["https://www.linkedin.com/in/%D7%99%D7%A2%D7%9C", `${LINKEDIN}/%D7%99%D7%A2%D7%9C`],
  ["https://www.linkedin.com/in/ACoAAAbCdEf123", `${LINKEDIN}/ACoAAAbCdEf123`],
  ["https://github.com/TobiahVenn", "https://github.com/tobiahvenn"],
  ["https://github.com/tobiahvenn/?tab=repositories", "https://github.com/tobiahvenn"],
  ["https://www.github.com/tobiahvenn#readme", "https://github.com/tobiahvenn"],
  ["https://gitlab.com/Tobiah.Venn", "https://gitlab.com/tobiah.venn"],
  ["https://gitlab.com/users/tobiah/activity", "https://gitlab.com/tobiah"],
  ["http://orcid.org/0000-0000-0000-000x", "https://orcid.org/0000-0000-0000-000X"],
  ["https://orcid.org/0000-0000-0000-0001/print", "https://orcid.org/0000-0000-0000-0001"],
  [
    "https://scholar.google.de/citations?hl=de&user=AbCdEf-_GHIJ&oi=ao",
    "https://scholar.google.com/citations?user=AbCdEf-_GHIJ",
  ],
  [
    "https://scholar.google.co.uk/citations?view_op=list_works&user=AbCdEf-_GHIJ",
    "https://scholar.google.com/citations?user=AbCdEf-_GHIJ",
  ],
  ["https://www.xing.com/profile/Wiebke_Sandvoss2/cv?sc_o=x", "https://www.xing.com/profile/Wiebke_Sandvoss2"],
  ["https://bsky.app/profile/Ilse.Example.Social", "https://bsky.app/profile/ilse.example.social"],
  ["https://bsky.app/profile/did:plc:abc234", "https://bsky.app/profile/did:plc:abc234"],
  ["https://bsky.app/profile/did%3Aplc%3Aabc234", "https://bsky.app/profile/did:plc:abc234"],
  ["https://social.example/@Ilse", "https://social.example/@ilse"],
  ["https://social.example/web/@Ilse", "https://social.example/@ilse"],
  ["https://social.example/@ilse/with_replies", "https://social.example/@ilse"],
  ["https://social.example/@ilse@elsewhere.example", "https://elsewhere.example/@ilse"],
  ["https://social.example/users/ilse", "https://social.example/@ilse"],
];

const NOBODY: readonly string[] = [
  "",
  "maren",
  "javascript:alert(1)",
  "mailto:maren@example.com",
  "https://www.linkedin.com/in/",
  "https://www.linkedin.com/in/me/",
  "https://www.linkedin.com/in/%",
  "https://www.linkedin.com/in/%E0%A4%A",
  "https://www.linkedin.com/in/a%2Fb",
  "https://www.linkedin.com/company/quillfern",
  "https://www.linkedin.com/feed/",
  "https://notlinkedin.com/in/maren",
  "https://linkedin.com.example.org/in/maren",
  "https://www.linkedin.com\\@example.org/in/maren",
  "https://github.com/",
  "https://github.com/features",
  "https://github.com/orgs/quillfern/people",
  "https://github.com/settings/profile",
  "https://github.com/login",
  "https://github.com/tobiahvenn/boring",
  "https://gitlab.com/explore",
  "https://gitlab.com/quillfern/boring",
  "https://orcid.org/signin",
  "https://orcid.org/0000-0000-0000-00011",
  "https://scholar.google.com/citations?view_op=view_citation&user=AbCdEf-_GHIJ&citation_for_view=x",
  "https://scholar.google.com/scholar?q=user",
  "https://www.xing.com/jobs/bremen-platform-engineer-1",
  "https://bsky.app/profile/ilse.example.social/post/3k",
  "https://bsky.app/profile/handle.invalid",
  "https://social.example/@ilse/112233",
  "https://medium.com/@ilse",
  "https://www.youtube.com/@ilse",
  "https://forum.example/users/ilse",
  "https://social.example/@ilse@github.com",
  "https://ilse.example/",
];

describe("a profile's address", () => {
  test.each(CANONICAL)("%s → %s", (address, url) => expect(profileAddress(address)?.url).toBe(url));
  test.each(NOBODY)("nobody at %s", (address) => expect(profileAddress(address)).toBeUndefined());

  it("keeps member ids apart from slugs", () => {
    expect(profileAddress(`${LINKEDIN}/ACoAAAbCdEf123`)).toMatchObject({ isMemberId: true, handle: "ACoAAAbCdEf123" });
    expect(profileAddress(`${LINKEDIN}/acoaaabcdef123`)).toMatchObject({ isMemberId: false });
    expect(profileAddress(`${LINKEDIN}/maren`)).toMatchObject({ isMemberId: false, handle: "maren" });
  });

  const path = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .tuple(
        fc.constantFrom(
          "https://www.linkedin.com/in/",
          "https://github.com/",
          "https://gitlab.com/users/",
          "https://orcid.org/0000-0000-0000-000",
          "https://scholar.google.com/citations?user=",
          "https://www.xing.com/profile/",
          "https://bsky.app/profile/",
          "https://social.example/@",
          "https://www.linkedin.com/company/",
        ),
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 30 }),
          fc.string({ unit: "grapheme", maxLength: 10 }).map((text) => encodeURIComponent(text.toWellFormed())),
          fc.stringMatching(/^[\w.%-]{1,20}$/),
        ),
      )
      .map((parts) => parts.join("")),
  );
  it("is its own canonical address, and nothing makes it throw", () => {
    fc.assert(
      fc.property(path, (address) => {
        const found = profileAddress(address);
        expect(found && profileAddress(found.url)).toEqual(found);
        const own = webAddress(address);
        expect(own && webAddress(own)).toBe(own);
        const company = organizationAddress(address);
        expect(company && organizationAddress(company)).toBe(company);
        siteOf(address);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("any page's own address", () => {
  test.each([
    ["https://Ilse.Example", "https://ilse.example"],
    ["https://ilse.example/", "https://ilse.example"],
    ["https://ilse.example/about/#me", "https://ilse.example/about"],
    ["https://user:secret@ilse.example:443/about", "https://ilse.example/about"],
    ["http://ilse.example:8080/", "http://ilse.example:8080"],
    ["https://ilse.example/p?id=7&utm_source=x&fbclid=y", "https://ilse.example/p?id=7"],
    ["https://ilse.example/p?utm_source=x", "https://ilse.example/p"],
  ])("%s → %s", (address, url) => expect(webAddress(address)).toBe(url));
  test.each([
    "ftp://ilse.example",
    "about:blank",
    "//ilse.example",
    "https://",
    `https://a.example/${"x".repeat(3000)}`,
  ])("none for %s", (address) => expect(webAddress(address)).toBeUndefined());
});

describe("an organization's address", () => {
  test.each([
    ["https://ie.linkedin.com/company/Tidewright?trk=x", "https://www.linkedin.com/company/tidewright"],
    ["https://www.linkedin.com/company/10464352/people/", "https://www.linkedin.com/company/10464352"],
    ["https://www.linkedin.com/school/saltmarsh/", "https://www.linkedin.com/company/saltmarsh"],
    ["https://tidewright.example/", "https://tidewright.example"],
  ])("%s → %s", (address, url) => expect(organizationAddress(address)).toBe(url));
});

describe("an address that may be kept", () => {
  test.each([
    `${LINKEDIN}/maren`,
    "https://www.linkedin.com/company/tidewright",
    "https://social.example/@ilse",
    "http://tidewright.example:8080/jobs?id=7",
    "https://münchen.example",
  ])("%s", (address) => expect(isAddress(address)).toBe(true));

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//tidewright.example",
    "https://",
    "https:///x",
    "https://a.example/x\ny",
    "https://a.example/x\u0000",
    "https://a.example/x y",
    "https://a.example/\ud800",
    " https://a.example",
    `https://a.example/${"x".repeat(3000)}`,
    "",
    7,
    null,
    undefined,
    {},
  ])("not %j", (address) => expect(isAddress(address)).toBe(false));

  test("is whatever an address is kept as", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const kept = [profileAddress(url)?.url, webAddress(url), organizationAddress(url)];
        expect(kept.filter((address) => address !== undefined && !isAddress(address))).toEqual([]);
      }),
    );
  });
});

test("a site is told by its host", () => {
  expect(siteOf("https://github.com/features")).toBe("github");
  expect(siteOf("https://de.linkedin.com/feed")).toBe("linkedin");
  expect(siteOf("https://social.example/@ilse")).toBe("mastodon");
  expect(siteOf("https://ilse.example/")).toBe("web");
  expect(siteOf("about:blank")).toBeUndefined();
});
