import { describe, expect, it } from "vitest";

import { excerptOf, type ExcerptPart } from "../../../shared/search/excerpt.ts";
import { stem } from "../../../shared/search/stem.ts";

const paragraph = (text: string) => ({ part: "paragraph", text });
const terms = (...words: string[]) => new Set(words.map(stem));

/** Marked words in brackets. */
const shown = (parts: readonly ExcerptPart[] | null) =>
  parts?.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

describe("an excerpt", () => {
  it("marks every form of what was found", () => {
    const blocks = [paragraph("Учение началось. На учениях работает пресс-центр.")];
    expect(shown(excerptOf(blocks, terms("учения")))).toBe(
      "[Учение] началось. На [учениях] работает пресс-центр.",
    );
  });

  it("is the place that shows most of what was found", () => {
    const blocks = [
      paragraph("Рота вышла на рубеж."),
      paragraph("Десант высадился там, где стояла рота."),
    ];
    expect(shown(excerptOf(blocks, terms("рота", "десант")))).toBe(
      "[Десант] высадился там, где стояла [рота].",
    );
  });

  it("is of running text rather than of the headline, which is read anyway", () => {
    const headline = { part: "headline", text: "Рота вышла" };
    expect(shown(excerptOf([headline, paragraph("Вечером рота.")], terms("рота")))).toBe(
      "Вечером [рота].",
    );
    expect(shown(excerptOf([headline, paragraph("Вечером.")], terms("рота")))).toBe("[Рота] вышла");
  });

  it("is cut between words of a long block, and says so", () => {
    const long = `${"слово ".repeat(60)}десант ${"слово ".repeat(60)}`;
    const text = shown(excerptOf([paragraph(long)], terms("десант"))) ?? "";
    expect(text).toMatch(/^…слово (слово )*\[десант\] (слово )*слово…$/);
    expect(text.length).toBeLessThan(170);
  });

  it("marks a name in the other script by the key both share", () => {
    const blocks = [paragraph("He thanked Vladimir Karpenkov.")];
    expect(shown(excerptOf(blocks, new Set(["~карпенк"])))).toBe(
      "He thanked Vladimir [Karpenkov].",
    );
  });

  it("has line breaks as spaces", () => {
    expect(shown(excerptOf([paragraph("Первая рота\nвторая рота")], terms("рота")))).toBe(
      "Первая [рота] вторая [рота]",
    );
  });

  it("is nothing where nothing was found", () => {
    expect(excerptOf([paragraph("Тишина.")], terms("рота"))).toBeNull();
  });
});
