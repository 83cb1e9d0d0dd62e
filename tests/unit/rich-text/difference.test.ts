import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { wordDifference } from "../../../shared/rich-text/difference.ts";

/** Old words in [-…-], new ones in {+…+}. */
function shown(before: string, after: string): string {
  const brackets = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return wordDifference(before, after, "ru")
    .map(({ kind, text }) => brackets[kind][0] + text + brackets[kind][1])
    .join("");
}

describe("the difference of two wordings", () => {
  it("is shown by words, the old before the new", () => {
    expect(shown("Учения пройдут завтра.", "Учения начнутся завтра.")).toBe(
      "Учения [-пройдут-]{+начнутся+} завтра.",
    );
  });

  it.each([
    ["более 2 500 военнослужащих", "более 2 700 военнослужащих", "2 500", "2 700"],
    [
      "более 2\u{A0}500 военнослужащих",
      "более 3\u{A0}500 военнослужащих",
      "2\u{A0}500",
      "3\u{A0}500",
    ],
    ["до 1 250 000 рублей", "до 1 350 000 рублей", "1 250 000", "1 350 000"],
    ["в 35-й бригаде", "в 36-й бригаде", "35-й", "36-й"],
    ["на 05.09.2023 г.", "на 06.09.2023 г.", "05.09.2023", "06.09.2023"],
    ["рост 3,4 %", "рост 4,4 %", "3,4", "4,4"],
  ])("shows a figure whole: %s", (before, after, old, present) => {
    expect(shown(before, after)).toContain(`[-${old}-]{+${present}+}`);
  });

  it("does not take the number of a day and a year for one figure", () => {
    expect(shown("5 сентября 2023", "6 сентября 2023")).toBe("[-5-]{+6+} сентября 2023");
  });

  it("shows a changed phrase as one change", () => {
    expect(shown("Прибыл генерал Иванов с речью", "Прибыл полковник Петров с речью")).toBe(
      "Прибыл [-генерал Иванов-]{+полковник Петров+} с речью",
    );
  });

  it("has one part for texts that are the same, none for none", () => {
    expect(shown("Слово", "Слово")).toBe("Слово");
    expect(wordDifference("", "", "en")).toEqual([]);
  });

  it("tells a text that came to be and one that went", () => {
    expect(shown("", "Новое")).toBe("{+Новое+}");
    expect(shown("Старое", "")).toBe("[-Старое-]");
  });

  it("replaces texts as a whole that have too little in common", () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(" ");
    const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join("-");
    expect(wordDifference(before, after, "en").map(({ kind }) => kind)).toEqual([
      "removed",
      "added",
    ]);
  });

  it("gives both texts back to the character", () => {
    const piece = fc.constantFrom("a", "б", " ", "2", "500", "\u{A0}", "-", "\n", ".", "слово");
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, fc.constantFrom("ru", "en"), (before, after, language) => {
        const parts = wordDifference(before, after, language);
        const textOf = (kind: "removed" | "added") =>
          parts.flatMap((part) => (part.kind === "same" || part.kind === kind ? [part.text] : []));
        expect(textOf("removed").join("")).toBe(before);
        expect(textOf("added").join("")).toBe(after);
      }),
    );
  });
});
