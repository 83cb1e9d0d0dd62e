import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { figuresOf, replaceFigures } from "../../../shared/memory/figures.ts";

const values = (text: string, language: Language) =>
  figuresOf(text, language).map(({ value }) => value);

describe("a figure", () => {
  it("has the same value however its language writes it", () => {
    expect(values("2 500 человек, 2\u00a0500,5 км, 35-я бригада, 3,4 %", "ru")).toEqual([
      "2500",
      "2500.5",
      "35",
      "3.4",
    ]);
    expect(values("2,500 people, 2,500.5 km, 35th Brigade, 3.4%", "en")).toEqual([
      "2500",
      "2500.5",
      "35",
      "3.4",
    ]);
  });
});

describe("figures are replaced", () => {
  const intoEnglish = (before: string, after: string, translation: string) =>
    replaceFigures({ before, after, translation }, "ru", "en");
  const intoRussian = (before: string, after: string, translation: string) =>
    replaceFigures({ before, after, translation }, "en", "ru");

  it("where the translation has the same value, as its language writes it", () => {
    expect(
      intoEnglish("Их 2 500 и 3,4 %.", "Их 12 700 и 5,25 %.", "There are 2,500 and 3.4%."),
    ).toBe("There are 12,700 and 5.25%.");
    expect(intoRussian("All 1,200 of 1998.", "All 1,350 of 2003.", "Все 1 200 за 1998 год.")).toBe(
      "Все 1\u00a0350 за 2003 год.",
    );
  });

  it("wherever it stands in the other order", () => {
    expect(intoEnglish("Из 40 машин 7 новых", "Из 50 машин 9 новых", "7 of the 40 are new")).toBe(
      "9 of the 50 are new",
    );
  });

  it("with the ending an English ordinal then has", () => {
    expect(intoEnglish("21-я рота", "32-я рота", "the 21st company")).toBe("the 32nd company");
    expect(intoEnglish("21-я рота", "11-я рота", "the 21st company")).toBe("the 11th company");
  });

  it("never where it cannot be told which is which", () => {
    expect(intoEnglish("5 машин", "6 машин", "five vehicles")).toBeNull();
    expect(intoEnglish("5 из 5", "6 из 7", "all 5")).toBeNull();
    expect(intoEnglish("5 машин", "6 машин и 2 лодки", "5 vehicles")).toBeNull();
  });

  it("keep their noughts", () => {
    expect(intoEnglish("Борт 007", "Борт 012", "Aircraft 007")).toBe("Aircraft 012");
  });
});
