import { describe, expect, it } from "vitest";

import { guessLanguage } from "../../../../renderer/import/guess-language.ts";

describe("the language of a text to import", () => {
  it.each([
    ["Сегодня на полигоне Ashuluk прошло учение", "ru"],
    ["Today at the полигон a training began", "en"],
    ["05.09.2026, № 14", null],
    ["", null],
  ])("%j is %j", (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
