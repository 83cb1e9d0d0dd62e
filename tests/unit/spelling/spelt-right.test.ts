import { describe, expect, it } from "vitest";

import type { Language } from "../../../shared/domain/language.ts";
import { KnownWords } from "../../../shared/spelling/known-words.ts";
import { isSpeltRight } from "../../../shared/spelling/spelt-right.ts";
import { orderedSuggestions } from "../../../shared/spelling/suggestions.ts";

const dictionaries: Readonly<Record<Language, ReadonlySet<string>>> = {
  ru: new Set(["военно", "морской", "самолет", "специалист"]),
  en: new Set(["recognise", "naive", "soldier", "exercise"]),
};
const isRight = (word: string) =>
  isSpeltRight(word, (language, form) => dictionaries[language].has(form));

describe("a word is spelt right", () => {
  it("where its own language's dictionary has it, with ё or without", () => {
    expect(isRight("самолет")).toBe(true);
    expect(isRight("самолёт")).toBe(true);
    expect(isRight("самалёт")).toBe(false);
  });

  it("where every part is right, in whatever language", () => {
    expect(isRight("военно-морской")).toBe(true);
    expect(isRight("IT-специалист")).toBe(true);
    expect(isRight("soldier-специалист")).toBe(true);
    expect(isRight("военно-марской")).toBe(false);
  });

  it("in English with accents, in the genitive and after Oxford's spelling", () => {
    expect(isRight("naïve")).toBe(true);
    expect(isRight("soldier's")).toBe(true);
    expect(isRight("recognize")).toBe(true);
    expect(isRight("exercize")).toBe(false);
  });
});

describe("known words", () => {
  const known = new KnownWords(["Конашенков", "дрон", "медиа", "Жёлудев"]);

  it("are known in all their forms", () => {
    for (const word of ["Конашенкова", "конашенковым", "дроны", "дронами", "желудева"])
      expect(known.has(word), word).toBe(true);
  });

  it("leave others unknown", () => {
    for (const word of ["Канашенков", "дрен", "меда"]) expect(known.has(word), word).toBe(false);
  });
});

describe("suggestions", () => {
  it("begin with what sounds the same and end with words cut in two", () => {
    expect(
      orderedSuggestions("превет", ["преет", "ревет", "пре вет", "прервет", "привет"]),
    ).toEqual(["привет", "преет", "ревет", "прервет", "пре вет"]);
    expect(orderedSuggestions("росия", ["родия", "ро сия", "Россия"])[0]).toBe("Россия");
  });

  it("are no more than can be read", () => {
    expect(orderedSuggestions("a", "bcdfghjklm".split(""))).toHaveLength(5);
  });
});
