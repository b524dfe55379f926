import { expect, it } from "vitest";
import { authorityHint } from "../../../src/domain/referral/authority-hint.ts";

it.each([
  "Head of Platform",
  "Director, Engineering",
  "Co-Founder & CTO",
  "VP Sales",
  "Engineering Manager at Quillfern",
  "Owner",
  "Geschäftsführerin",
  "Gründer",
  "Abteilungsleiter Einkauf",
  "Jefa de cocina",
  "Directora general",
  "Directrice des achats",
  "Responsabile vendite",
  "Afdelingshoofd",
])("%s may decide", (title) => expect(authorityHint(title)).toBe("decides"));

it.each(["Senior Technical Recruiter", "Head of Talent Acquisition", "Personalreferentin", "Chargée de recrutement"])(
  "%s recruits",
  (title) => expect(authorityHint(title)).toBe("recruits"),
);

it.each([
  "Platform Engineer",
  "Product Owner",
  "Product Manager",
  "HR Business Partner",
  "Assistant to the CEO",
  "Former CTO",
  "Directory Services Administrator",
  "Headway Therapist",
  "Sous Chef",
  "",
])("%s hints at nothing", (title) => expect(authorityHint(title)).toBeUndefined());
