import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { checkedWords, longestWord } from "../../../shared/spelling/words.ts";

const words = (text: string) => checkedWords(text).map(({ text }) => text);

describe("the words a dictionary is asked for", () => {
  it("stand in their places, as a dictionary has them", () => {
    expect(checkedWords("На поли\u00adгоне — заму\u0301чены")).toEqual([
      { text: "На", start: 0, end: 2 },
      { text: "полигоне", start: 3, end: 12 },
      { text: "замучены", start: 15, end: 24 },
    ]);
  });

  it("are those of both languages in one text", () => {
    expect(words("Учение «Clear Dawn» прошло")).toEqual(["Учение", "Clear", "Dawn", "прошло"]);
    expect(words("soldiers’ don’t naïve")).toEqual(["soldiers", "don't", "naïve"]);
  });

  it("keep together what hyphens join, of whatever kind", () => {
    expect(words("вице-адмирал учебно\u2011тренировочный IT-специалист")).toEqual([
      "вице-адмирал",
      "учебно-тренировочный",
      "IT-специалист",
    ]);
  });

  it.each([
    ["figures and codes", "БТР-82А Т-90М Ми-8 Су-35С 35-я 2-го 1980-х 21st 5G T-72B3 200-th"],
    ["addresses", "https://mil.example/превет www.press.example press@mil.example site.ru a.pdf"],
    ["names in networks", "@press_centre #учения"],
    ["single letters and initials", "И. И. я о в a I"],
    ["abbreviations before their stop", "гг. тыс. руб. им. Gen. Lt. approx. dept."],
    ["capitals", "СВО НАТО UAVs NATO's МЧС XXI"],
    ["capitals inside", "МиГ кВт YouTube iPhone"],
    ["mixed alphabets", "Mосква cвязь"],
    ["other alphabets and languages", "Київ Αθήνα ў"],
    ["what is too long for a word", "а".repeat(longestWord + 1)],
  ])("leave out %s", (_what, text) => {
    expect(words(text)).toEqual([]);
  });

  it("of a word with a figure are its small letters", () => {
    expect(checkedWords("20-летний 300-киллограмовый")).toEqual([
      { text: "летний", start: 3, end: 9 },
      { text: "киллограмовый", start: 14, end: 27 },
    ]);
  });

  const unit = constantFrom(...Array.from("аЯёaZé01.-\u2011’'\u00ad\u0301@#/ \ufb1d\ud800і\n"));
  it("lie in the text one after the other, whatever the text is", () => {
    assert(
      property(string({ unit, maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of checkedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word.length).toBeLessThanOrEqual(longestWord);
          last = end;
        }
      }),
    );
  });

  it("are found in any text in no time", () => {
    for (const text of ["а".repeat(100_000), "a.".repeat(50_000), "a-".repeat(50_000)])
      expect(words(text).length).toBeLessThan(100_000);
  });
});
