import { describe, expect, it } from "vitest";
import {
  addExperience,
  hasFirstHand,
  label,
  noteVolunteering,
  readCareerNews,
  setAside,
  unlabel,
} from "../../../src/domain/person/edit.ts";
import { answer, correct, explain, personFrom, refresh, textOf, write } from "../../../src/domain/person/person.ts";
import { personOf, profileOf, TODAY } from "../people.ts";

const acme = profileOf("Ada Quill", { headline: "Cook", organization: { name: "Acme" } });

describe("a person seen again", () => {
  const written = write(
    correct(answer(personFrom(acme, "1", "2026-01-01"), "hirer", "yes", "2026-01-01"), "headline", "Chef"),
    "owes me a book",
  );

  it("has new facts and everything the user wrote", () => {
    const seen = refresh(written, { ...acme, headline: "Head cook" }, TODAY);
    expect(seen.facts.headline).toMatchObject({ value: "Head cook", on: TODAY });
    expect([seen.note, seen.answers, textOf(seen, "headline")]).toEqual([written.note, written.answers, "Chef"]);
  });

  it("keeps a fact the page doesn't say", () => {
    const { headline: _unsaid, ...silent } = acme;
    expect(refresh(written, silent, TODAY).facts.headline?.value).toBe("Cook");
  });

  it.each([
    [{ name: "Birch" }, [{ from: { name: "Acme" }, to: { name: "Birch" }, on: TODAY }]],
    [{ name: "ACME" }, undefined],
    [{ name: "Acme", url: "https://www.linkedin.com/company/acme" }, undefined],
  ])("at %o makes the news %o", (organization, news) => {
    const seen = refresh(written, { ...acme, organization }, TODAY);
    expect(seen.careerNews).toEqual(news);
  });

  it("has news read once the user said so", () => {
    const moved = refresh(written, { ...acme, organization: { name: "Birch" } }, TODAY);
    expect(readCareerNews(moved).careerNews?.[0]?.isRead).toBe(true);
    expect(readCareerNews(written)).toBe(written);
  });
});

describe("what the user writes", () => {
  const ada = personOf("Ada Quill");

  it("keeps a reason without an answer as unknown, on one line", () => {
    expect(explain(ada, "hirer", "her boss\nhires", TODAY).answers.hirer).toEqual({
      value: "unknown",
      on: TODAY,
      reason: "her boss hires",
    });
  });

  it("leaves the person equal when a label, a set-aside or a volunteering is taken off again", () => {
    expect(unlabel(label(ada, "  Kitchen "), "kitchen")).toEqual(ada);
    expect(setAside(setAside(ada, true), false)).toEqual(ada);
    expect(noteVolunteering(noteVolunteering(ada, "library"), " ")).toEqual(ada);
    expect(label(label(ada, "Küche"), "KUCHE").labels).toEqual(["Küche"]);
    expect(label(ada, "—").labels).toEqual(["—"]);
  });

  it("knows what is first-hand", () => {
    const heard = addExperience(ada, { id: "1", on: TODAY, what: "heard of the fair", isFirstHand: false });
    expect(hasFirstHand(heard)).toBe(false);
    expect(hasFirstHand(addExperience(heard, { id: "2", on: TODAY, what: "cooked together", isFirstHand: true }))).toBe(
      true,
    );
  });
});
