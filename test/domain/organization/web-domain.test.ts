import { describe, expect, test } from "vitest";
import { isSameSite, registrableDomain } from "../../../src/domain/organization/web-domain.ts";

describe("the domain an organization registered", () => {
  test.each([
    ["https://careers.quillfern.com/jobs/1", "quillfern.com"],
    ["https://www.quillfern.co.uk", "quillfern.co.uk"],
    ["http://jobs.de.quillfern.com.au/x", "quillfern.com.au"],
    ["https://quillfern.de", "quillfern.de"],
    ["https://jobs.quillfern.it", "quillfern.it"],
    ["https://a.b.quillfern.co.jp:8443/", "quillfern.co.jp"],
  ])("%s", (address, domain) => expect(registrableDomain(address)).toBe(domain));

  test.each([
    "https://quillfern.github.io",
    "https://quillfern.wordpress.com",
    "https://boards.greenhouse.io/quillfern",
    "https://quillfern.wd5.myworkdayjobs.com/x",
    "https://www.linkedin.com/company/quillfern",
    "https://www.indeed.co.uk/cmp/quillfern",
    "https://co.uk",
    "https://larkum.school.nz",
    "https://larkum.k12.ca.us",
    "https://larkum.tokyo.jp",
    "http://127.0.0.1/",
    "http://localhost/",
    "no address",
  ])("%s is nobody's", (address) => expect(registrableDomain(address)).toBeUndefined());

  test("one site is one, two are two", () => {
    expect(isSameSite("https://careers.quillfern.com/1", "https://www.quillfern.com")).toBe(true);
    expect(isSameSite("https://quillfern.co.uk", "https://saltwick.co.uk")).toBe(false);
    expect(isSameSite("https://quillfern.github.io", "https://saltwick.github.io")).toBe(false);
    expect(isSameSite("https://quillfern.com", "https://quillfern.de")).toBe(false);
  });
});
