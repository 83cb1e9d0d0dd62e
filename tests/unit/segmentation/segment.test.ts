import { readFileSync } from "node:fs";
import path from "node:path";

import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { languages } from "../../../shared/domain/language.ts";
import { segment } from "../../../shared/segmentation/segment.ts";

/** One case a line; ‖ stands where a sentence ends and another begins. */
function cases(language: string): string[] {
  const file = path.join(
    import.meta.dirname,
    `../../fixtures/segmentation/sentences.${language}.txt`,
  );
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

const least = 0.97;

describe.each(languages)("sentences in %s", (language) => {
  it("are told apart as an editor would", () => {
    const all = cases(language);
    const wrong = all.flatMap((wanted) => {
      const text = wanted.replaceAll(" ‖ ", " ");
      const found = segment(text, language)
        .map((each) => each.text)
        .join(" ‖ ");
      return found === wanted ? [] : [`${wanted}\n    cut as ${found}`];
    });
    const right = (all.length - wrong.length) / all.length;
    console.info(
      `Sentences, ${language}: ${all.length - wrong.length} of ${all.length} right (${(right * 100).toFixed(1)} %)`,
      ...wrong.map((each) => `\n  ${each}`),
    );
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(right).toBeGreaterThanOrEqual(least);
  });

  it("hold every letter of a text, in order and in place", () => {
    const piece = constantFrom(
      "г. ",
      "Mr. ",
      "И. ",
      "Слово",
      "word",
      ". ",
      "! ",
      "\n",
      " ",
      "« ",
      "5",
    );
    assert(
      property(string({ unit: piece, maxLength: 40 }), (text) => {
        const segments = segment(text, language);
        for (const each of segments) {
          expect(text.slice(each.from, each.to)).toBe(each.text);
          expect(each.text).toBe(each.text.trim());
        }
        const told = segments.map((each) => each.text).join("");
        expect(told.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });

  it("of nothing are none", () => {
    expect(segment("", language)).toEqual([]);
    expect(segment(" \n ", language)).toEqual([]);
  });
});

it("a line break ends a sentence whatever stands before it", () => {
  expect(segment("Пресс-центр\nг. Алматы", "ru")).toEqual([
    { text: "Пресс-центр", from: 0, to: 11 },
    { text: "г. Алматы", from: 12, to: 21 },
  ]);
});
