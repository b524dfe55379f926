import { describe, expect, test } from "vitest";
import { dateRange } from "../../../src/readers/linkedin/dates.ts";

const open = (from?: string) => ({ ...(from ? { from } : {}), isOpen: true });
const closed = (from: string, to: string) => ({ from, to, isOpen: false });

describe("a range of time, as each language writes it", () => {
  test.each([
    ["en", "Feb 2024 - Present · 2 yrs 10 mos", open("2024-02")],
    ["en", "2018 - 2020", closed("2018", "2020")],
    ["en", "Sep 2015 – Mar 2021 · 5 yrs 7 mos", closed("2015-09", "2021-03")],
    ["en", "Aug 2021 · 1 mo", closed("2021-08", "2021-08")],
    ["de", "Apr. 2022–Heute · 4 Jahre 8 Monate", open("2022-04")],
    ["de", "März 2016–Okt. 2021", closed("2016-03", "2021-10")],
    ["fr", "févr. 2020 - aujourd’hui · 6 ans", open("2020-02")],
    ["fr", "juil. 2014 - août 2019", closed("2014-07", "2019-08")],
    ["es", "ene. 2019 - actualidad · 7 años", open("2019-01")],
    ["pt-BR", "fev de 2021 - o momento · 5 anos", open("2021-02")],
    ["it", "gen 2018 - Presente · 8 anni", open("2018-01")],
    ["nl", "mrt. 2017 - heden · 9 jr", open("2017-03")],
    ["tr", "Şub 2022 - Halen · 4 yıl", open("2022-02")],
    ["ja", "2019年4月 - 現在 · 7年8か月", open("2019-04")],
    ["ko", "2019년 4월 - 현재 · 7년", open("2019-04")],
    ["zh-CN", "2014年4月 - 2019年12月 · 5年", closed("2014-04", "2019-12")],
    ["he", "מאי 2021 - היום · 5 שנים", open("2021-05")],
    ["ar", "فبراير ٢٠٢٠ - الحالي · ٦ سنوات", open("2020-02")],
    ["ru", "февр. 2020 – настоящее время", open("2020-02")],
    ["pl", "sty 2020 – obecnie", open("2020-01")],
    // A page in another language than its interface still has English months.
    ["he", "Jan 2020 - Present", open("2020-01")],
  ])("%s: %s", (language, line, range) => {
    expect(dateRange(line, [language, "en"])).toEqual(range);
  });
});

describe("what can't be read is left out, and never taken for an open end", () => {
  test.each([
    ["Quux 2011 - Quux 2013 · 2 yrs", { isOpen: false }],
    ["Feb 2020 - 13/2022", { from: "2020-02", isOpen: false }],
    ["Feb 2020 - Quux 2022", { from: "2020-02", isOpen: false }],
  ])("%s", (line, range) => {
    expect(dateRange(line, ["en"])).toEqual(range);
  });

  test.each([
    "6 yrs 2 mos",
    "Full-time · 5 yrs 8 mos",
    "Class of 2018",
    "Acme - Present",
    "Feb 2020 - ",
    "",
    "2018 - 2020 - 2022",
    "x".repeat(5000),
  ])("%s is no range", (line) => {
    expect(dateRange(line, ["en"])).toBeUndefined();
  });

  test("a language that doesn't exist", () => {
    expect(dateRange("Feb 2020 - Present", ["no-such-language-tag", "en"])).toEqual(open("2020-02"));
  });
});
