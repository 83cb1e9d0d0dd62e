import { describe, expect, it } from "vitest";

import { readQuantities } from "../../../shared/checks/quantities.ts";
import type { Language } from "../../../shared/domain/language.ts";

const values = (text: string, language: Language): number[] =>
  readQuantities(text, language).numbers.map(({ value }) => value);

describe("numbers are read by value", () => {
  it.each([
    ["2 500 человек", "2,500 people"],
    ["2500 человек", "2500 people"],
    ["2\u00a0500\u00a0000", "2,500,000"],
    ["2,5 млн", "2.5 million"],
    ["2,5 миллиона", "2 500 000".replaceAll(" ", "\u00a0")],
    ["18 тыс. машин", "18 thousand vehicles"],
    ["три эпизода", "three episodes"],
    ["пять тысяч двести", "five thousand two hundred"],
    ["тридцать пять", "thirty-five"],
    ["сто двадцать", "one hundred and twenty"],
    ["35-я бригада", "the 35th brigade"],
    ["XX век", "the 20th century"],
    ["с IX по XX век", "from the 9th to the 20th century"],
    ["10–15 %", "10 to 15 per cent"],
    ["2–3 млн", "2 to 3 million"],
    ["1990-е годы", "the 1990s"],
    ["3,4 %", "3.4%"],
  ])("%s = %s", (russian, english) => {
    expect(values(russian, "ru")).toEqual(values(english, "en"));
    expect(values(russian, "ru")).not.toEqual([]);
  });

  it("leaves addresses and telephone numbers out", () => {
    expect(values("тел. +7 700 000-01-17, www.example.org/2023", "ru")).toEqual([]);
  });
});

describe("dates are read whole", () => {
  const dates = (text: string, language: Language) =>
    readQuantities(text, language).dates.map(({ day, month, year }) => [day, month, year]);

  it.each([
    ["05.09.2023", "5 September 2023", [[5, 9, 2023]]],
    ["5 сентября 2023 г.", "September 5, 2023", [[5, 9, 2023]]],
    [
      "с 14 по 23 сентября",
      "14–23 September",
      [
        [14, 9, null],
        [23, 9, null],
      ],
    ],
    ["в сентябре 2023 года", "in September 2023", [[null, 9, 2023]]],
  ])("%s = %s", (russian, english, expected) => {
    expect(dates(russian, "ru")).toEqual(expected);
    expect(dates(english, "en")).toEqual(expected);
  });
});

describe("times are read in either clock", () => {
  const times = (text: string, language: Language) =>
    readQuantities(text, language).times.map(({ minutes }) => minutes);

  it.each([
    ["в 14:30", "at 2.30 p.m.", 870],
    ["в 18.00 мск", "at 18:00 Moscow time", 1080],
    ["в 6 часов утра", "at 6 a.m.", 360],
    ["в полночь", "at midnight", 0],
  ])("%s = %s", (russian, english, minutes) => {
    expect(times(russian, "ru")).toEqual([minutes]);
    expect(times(english, "en")).toEqual([minutes]);
  });

  it("takes a duration for no time", () => {
    expect(times("за 2 часа 40 минут", "ru")).toEqual([]);
  });
});
