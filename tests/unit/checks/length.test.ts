import { describe, expect, it } from "vitest";

import { blockText } from "../../../shared/checks/block-text.ts";
import { length, sentences } from "../../../shared/checks/sentences.ts";
import { type Language, otherLanguage } from "../../../shared/domain/language.ts";
import { paragraph } from "../../../shared/rich-text/build.ts";

/** One sentence of so many characters. */
const sentence = (characters: number): string => `${"a".repeat(characters - 1)}.`;

function pairOf(language: Language, source: string, target: string) {
  return {
    source: blockText(paragraph(source), language),
    target: blockText(paragraph(target), otherLanguage(language)),
  };
}

const found = (...given: Parameters<typeof pairOf>) =>
  length.run(pairOf(...given)).map(({ message }) => message);

describe("the length of a translation", () => {
  it.each([
    ["ru", 100, 63, "too-short"],
    ["ru", 100, 64, null],
    ["ru", 100, 174, null],
    ["ru", 100, 175, "too-long"],
    ["en", 100, 56, "too-short"],
    ["en", 100, 57, null],
    ["en", 100, 155, null],
    ["en", 100, 156, "too-long"],
  ] as const)(
    "goes by what is usual from %s: %i characters become %i: %s",
    (language, source, target, message) => {
      expect(found(language, sentence(source), sentence(target))).toEqual(
        message === null ? [] : [message],
      );
    },
  );

  it("tells nothing where both texts are short: a word or two makes all the difference", () => {
    expect(found("ru", sentence(79), sentence(20))).toEqual([]);
    expect(found("ru", sentence(20), sentence(79))).toEqual([]);
    expect(found("ru", sentence(80), sentence(20))).toEqual(["too-short"]);
    expect(found("ru", sentence(20), sentence(80))).toEqual(["too-long"]);
  });

  it("is about the block as a whole, a hint, and nothing to repair", () => {
    expect(length.severity).toBe("hint");
    expect(length.run(pairOf("ru", sentence(200), sentence(60)))).toEqual([
      { message: "too-short", place: null, params: {}, fix: null },
    ]);
  });

  it("leaves the word to a sentence that is missing", () => {
    const texts = [
      "ru",
      "Мост навели за три часа ночью. По нему прошла колонна машин. Дорога в посёлок снова свободна, жители вернулись.",
      "The bridge was laid overnight, in three hours.",
    ] as const;
    expect(sentences.run(pairOf(...texts))).not.toEqual([]);
    expect(found(...texts)).toEqual([]);
  });
});
