import { describe, expect, it } from "vitest";

import { wordsOf } from "../../../shared/search/words.ts";

const words = (text: string) => wordsOf(text).map((word) => word.text);

describe("the words of a text", () => {
  it.each([
    ["case makes no difference", "Учения НАЧАЛИСЬ", ["учения", "начались"]],
    ["ё is е", "Пётр увёл", ["петр", "увел"]],
    ["й is not и", "мой", ["мой"]],
    ["й written as two signs is й", "мои\u0306", ["мой"]],
    ["soft hyphens and stress marks are not there", "уче\u00adния за́мок", ["учения", "замок"]],
    ["a hyphen parts words", "генерал-майор", ["генерал", "майор"]],
    ["an apostrophe does not", "Yel’tsin O'Brien", ["yeltsin", "obrien"]],
    ["the possessive is left out", "minister's nations’", ["minister", "nations"]],
    [
      "figures and letters are parted",
      "Ми-8 Ми8 БТР-80А",
      ["ми", "8", "ми", "8", "бтр", "80", "а"],
    ],
  ])("%s", (_rule, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(["2 500", "2,500", "2500", "2\u00a0500", "2\u202f500"])("%s is one number", (written) => {
    expect(words(`более ${written} человек`)).toEqual(["более", "2500", "человек"]);
  });

  it.each([
    ["1 234 567", ["1234567"]],
    ["2,5 2.5", ["2.5", "2.5"]],
    ["05.09.2023", ["5", "9", "2023"]],
    ["14/2026", ["14", "2026"]],
    ["12, 500", ["12", "500"]],
    ["2023 500", ["2023", "500"]],
    ["0 и 007", ["0", "и", "7"]],
  ])("%s: %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("know their place and whether they begin with a capital", () => {
    expect(wordsOf("капитан Сидоров")).toEqual([
      { text: "капитан", start: 0, end: 7, isCapital: false },
      { text: "сидоров", start: 8, end: 15, isCapital: true },
    ]);
  });
});
