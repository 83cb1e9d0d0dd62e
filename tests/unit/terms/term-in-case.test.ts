import { describe, expect, it } from "vitest";

import { governedCase } from "../../../shared/terms/governed-case.ts";
import type { TermCategory } from "../../../shared/terms/term.ts";
import { offeredTerms, wordingBehind } from "../../../shared/terms/offered-terms.ts";
import { createTermIndex } from "../../../shared/terms/term-index.ts";
import { termInCase } from "../../../shared/terms/term-in-case.ts";
import { entry } from "./entries.ts";

describe("the case that text asks for", () => {
  it.each([
    ["Сапёры действовали в составе ", "genitive"],
    ["В ходе ", "genitive"],
    ["Они прибыли из ", "genitive"],
    ["из-за\u00a0", "genitive"],
    ["Подразделения вышли к ", "dative"],
    ["К ", "dative"],
    ["Работали вместе с ", "instrumental"],
    ["Пролетели над ", "instrumental"],
    ["Развёрнут при ", "prepositional"],
  ])("«%s⎀» is %s", (before, wanted) => {
    expect(governedCase(before)).toBe(wanted);
  });

  it.each([
    ["with several cases", "Прибыли на "],
    ["with several cases", "Прибыли с "],
    ["with the accusative, which depends on who is alive", "Прошли через "],
    ["before an adjective of the translator's", "Вышли к новому "],
    ["before a comma", "к, "],
    ["that is still being written", "Вышли к"],
    ["that is no preposition", "Министр "],
    ["that only ends as one", "Блок из-к "],
    ["at the beginning", ""],
  ])("is left open by a word %s: «%s⎀»", (_why, before) => {
    expect(governedCase(before)).toBeNull();
  });
});

describe("a term that is inserted", () => {
  const terms = [
    entry("unit", "медицинская рота", "medical company"),
    entry(
      "formation",
      { preferred: "Коллективные силы", abbreviation: "КСОР" },
      { preferred: "Collective Force", abbreviation: "CRRF" },
    ),
  ];
  const inserted = (english: string, before: string) =>
    offeredTerms(english, createTermIndex(terms, "en"), "ru").map(
      (term) => before + wordingBehind(before, term, "ru"),
    );

  it("has the case its place asks for, and else its base form", () => {
    const text = "the medical company";
    expect(inserted(text, "Вместе с ")).toEqual(["Вместе с медицинской ротой"]);
    expect(inserted(text, "Прибыла ")).toEqual(["Прибыла медицинская рота"]);
    expect(inserted(text, "Видели ")).toEqual(["Видели медицинская рота"]);
  });

  it("stays an abbreviation where the source has one", () => {
    expect(inserted("the CRRF", "в составе ")).toEqual(["в составе КСОР"]);
  });
});

describe("a term in a case", () => {
  it.each<[TermCategory, string, string, string]>([
    [
      "formation",
      "Коллективные силы оперативного реагирования",
      "genitive",
      "Коллективных сил оперативного реагирования",
    ],
    [
      "formation",
      "Организация Договора о коллективной безопасности",
      "genitive",
      "Организации Договора о коллективной безопасности",
    ],
    ["unit", "медицинская рота", "instrumental", "медицинской ротой"],
    ["unit", "Объединённый штаб", "prepositional", "Объединённом штабе"],
    ["unit", "инженерно-сапёрный батальон", "dative", "инженерно-сапёрному батальону"],
    ["unit", "Сухопутные войска", "genitive", "Сухопутных войск"],
    ["other", "учение", "dative", "учению"],
    ["other", "совместные учения", "genitive", "совместных учений"],
    ["other", "общая задача", "genitive", "общей задачи"],
    ["other", "большой мост", "instrumental", "большим мостом"],
    ["other", "верхний рубеж", "genitive", "верхнего рубежа"],
    ["other", "боец", "genitive", "бойца"],
    ["other", "боевая готовность", "instrumental", "боевой готовностью"],
    ["exercise", "Ясный рассвет", "dative", "Ясному рассвету"],
    ["post", "начальник Генерального штаба", "genitive", "начальника Генерального штаба"],
    ["post", "министр обороны", "dative", "министру обороны"],
    ["person", "Иван Петрович Щербаков", "instrumental", "Иваном Петровичем Щербаковым"],
    ["person", "Ахметова Айгуль", "dative", "Ахметовой Айгуль"],
  ])("of a %s: «%s» in the %s is «%s»", (category, wording, wanted, form) => {
    const term = entry(category, wording, "term");
    expect(termInCase(term, wording, wanted as "dative")).toBe(form);
  });

  it("of a person is that of the part that is written", () => {
    const term = entry("person", "Иван Щербаков", "Ivan Shcherbakov");
    expect(termInCase(term, "Щербаков", "dative")).toBe("Щербакову");
  });

  it.each<[string, TermCategory, string, string]>([
    ["an acronym", "formation", "КСОР", "genitive"],
    ["a quotation", "exercise", "«Ясный рассвет»", "genitive"],
    ["a Latin name", "other", "Starlink", "genitive"],
    ["an indeclinable noun", "other", "бюро", "genitive"],
    ["a noun of either gender", "other", "лагерь", "instrumental"],
    ["a stress that decides", "other", "боец", "instrumental"],
    ["a noun that was an adjective", "post", "командующий войсками", "genitive"],
    ["a noun that was an adjective", "post", "командующий округом", "dative"],
    ["a noun and its name", "place", "город Астана", "genitive"],
    ["a noun and its name", "rank", "генерал Щербаков", "genitive"],
    ["a noun with a hyphen", "rank", "генерал-майор", "genitive"],
    ["a plural of an unknown singular", "other", "манёвры", "genitive"],
    ["a neuter noun in -мя", "other", "знамя", "genitive"],
  ])("is not said to be known of %s (%s «%s», %s)", (_why, category, wording, wanted) => {
    expect(termInCase(entry(category, wording, "term"), wording, wanted as "dative")).toBeNull();
  });
});
