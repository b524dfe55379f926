import { describe, expect, test } from "vitest";
import { agreedName, beginsWith, nameIn } from "../../../src/readers/linkedin/names.ts";

describe("a name in a line", () => {
  test.each([
    ["Ada Quince • 2nd", "Ada Quince"],
    ["🌱 Ada Quince, PhD (she/her) 🚀", "Ada Quince, PhD"],
    ["Dr. Ada Quince (née Lohse)", "Dr. Ada Quince (née Lohse)"],
    ["Ada Quince, PMP®", "Ada Quince, PMP®"],
    ["Ada QuinceAda Quince", "Ada Quince"],
    ["Ada Quince Ada Quince", "Ada Quince"],
    ["Jean Jean", "Jean Jean"],
    ["\u200fנוגה תמרינד\u200f", "נוגה תמרינד"],
    ["Marcel·lí Puig", "Marcel·lí Puig"],
  ])("%s", (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  test.each(["LinkedIn Member", "Utilisateur LinkedIn", "***** ****", "🌱", "", "https://ada.example"])(
    "%s is none",
    (line) => {
      expect(nameIn(line)).toBeUndefined();
    },
  );
});

describe("heading and title", () => {
  test("agree, whatever the decoration", () => {
    expect(agreedName("Ada Quince 🌱", "Ada Quince", "heading")).toEqual({
      value: "Ada Quince",
      witness: "heading+title",
    });
  });

  test("the shorter one stands when the other only goes on", () => {
    expect(agreedName("Ada Quince Premium", "Ada Quince", "heading")?.value).toBe("Ada Quince");
    expect(agreedName("Ada Quince", "Ada Quince - Tarn & Thistle", "heading")?.value).toBe("Ada Quince");
  });

  test("two people are nobody", () => {
    expect(agreedName("Ada Quince", "Bo Thale", "heading")).toBeUndefined();
    expect(agreedName("Ada Quincey", "Ada Quince", "heading")).toBeUndefined();
    expect(agreedName("Ada Quince", "Ada", "heading")).toBeUndefined();
  });

  test("a beginning ends where a word does", () => {
    expect(beginsWith("Pellucid Freight: People", "Pellucid Freight")).toBe(true);
    expect(beginsWith("Pellucid Freighters", "Pellucid Freight")).toBe(false);
    expect(beginsWith("Pellucid", "")).toBe(false);
  });
});
