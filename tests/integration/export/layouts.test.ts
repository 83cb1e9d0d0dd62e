import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isBilingual, layoutNames } from "../../../shared/export/layouts/index.ts";
import { markBand } from "../../../shared/export/marks.ts";
import type { PrintPage } from "../../../shared/export/print-html.ts";
import { segment } from "../../../shared/segmentation/segment.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { markedOnLetterhead } from "../../fixtures/publications/marked.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublication } from "../../fixtures/publications/samples.ts";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";
import { words, wordsOfPage, wordsOnPaper } from "../../fixtures/publications/words.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "./chromium-printer.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";

let printer: ChromiumPrinter;
beforeAll(async () => {
  printer = await openChromiumPrinter();
});
afterAll(() => printer.close());

const speech = samplePublication("speech", "ru");
const interview = {
  ru: samplePublication("interview", "ru"),
  en: samplePublication("interview", "en"),
};

async function print(page: PrintPage): Promise<ReadPdf> {
  return readPdf(await printer.print(page));
}

describe("a letter", () => {
  it("has every word in order, and its number in the middle from the second page on", async () => {
    const page = setForPaper(speech, "letter");
    const pdf = await print(page);
    expect(words(pdf.text.toLowerCase())).toEqual(
      wordsOfPage(page).map((word) => word.toLowerCase()),
    );
    expect(pdf.margins).toEqual(["", "2"]);
  });
});

describe("a letter on a letterhead", () => {
  it("begins with a described emblem and the names in order, and the second page is as ever", async () => {
    const pdf = await print(setForPaper({ ...speech, letterhead: fullLetterhead }, "letter"));
    expect(pdf.descriptions[0]).toBe("Эмблема");
    expect(pdf.roles.indexOf("Figure")).toBeLessThan(pdf.roles.indexOf("H1"));
    expect(pdf.text.split("\n").slice(0, 5)).toEqual([
      "Министерство обороны",
      "Республики Южная Ривия",
      "Объединённый пресс-центр учения",
      "ул. Гарнизонная, д. 12, г. Озёрный, 010000",
      "Тел.: +7 (000) 000-00-14, press@rivia.example, press.rivia.example",
    ]);
    expect(pdf.margins).toEqual(["", "2"]);
  });
});

describe("an interview", () => {
  it("has who speaks before what is said, and heads from the second page on", async () => {
    const page = setForPaper(interview.ru, "interview");
    const pdf = await print(page);
    expect(words(pdf.text)).toEqual(wordsOfPage(page));
    expect(pdf.margins).toEqual([
      "",
      "Интервью № 3/2026 · «Первым делом мы распаковываем печку»2 / 2",
    ]);
  });
});

describe("a reading copy", () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await print(setForPaper(speech, "reading"));
  });

  it("has every word in order, each paragraph behind its number", () => {
    const numbered = speech.content.children
      .filter(({ type }) => type.name === "paragraph")
      .flatMap(({ textContent }, index) => words(`${index + 1} ${textContent}`));
    expect(words(pdf.text).slice(-numbered.length)).toEqual(numbered);
  });

  it("begins every sentence on a line of its own and divides none between pages", () => {
    const pages = pdf.text.split("\n\f");
    const sentences = speech.content.children
      .filter(({ type }) => type.name === "paragraph")
      .flatMap((block) => segment(block.textContent, "ru"));
    const whole = pages.map((page) => page.replace(/\s+/g, " "));
    for (const { text } of sentences) {
      expect(whole.some((page) => page.includes(text.replace(/\s+/g, " ")))).toBe(true);
    }
  });

  it("says on every page which of how many it is", () => {
    expect(pdf.margins.map((margin) => /\d+ \/ \d+/.exec(margin)?.[0])).toEqual(
      Array.from({ length: pdf.pages }, (_, page) => `${page + 1} / ${pdf.pages}`),
    );
  });
});

it("a draft says so on every page, in every language of the file", async () => {
  const page = setForPaper({ ...interview.en, draft: true }, "side-by-side", {
    ...interview.ru,
    draft: true,
  });
  const pdf = await print(page);
  expect(words(pdf.text)).toEqual(wordsOfPage(page));
  // Its letters stand apart, which the reader takes for spaces.
  const marks = pdf.margins.map((margin) => /DRAFT·ПРОЕКТ/.exec(margin.replace(/\s/g, ""))?.[0]);
  expect(marks).toEqual(["DRAFT·ПРОЕКТ", "DRAFT·ПРОЕКТ"]);
});

it.each(layoutNames)(
  "%s: a letterhead, an embargo and a correction add their own words and take none",
  async (layout) => {
    const [russian, english] = [markedOnLetterhead(releaseRu), markedOnLetterhead(releaseEn)];
    const companion = isBilingual(layout) ? english : null;
    const page = setForPaper(russian, layout, companion);
    const pdf = await print(page);
    expect(words(pdf.text.toLowerCase())).toEqual(wordsOnPaper(page, layout));
    const bands = [russian, ...(companion === null ? [] : [companion])].map(markBand);
    for (const margin of pdf.margins)
      expect(margin.replace(/\s/g, "")).toContain(bands.join("·").replace(/\s/g, ""));
  },
);

describe("both languages in one file", () => {
  it("stand block beside block, under the heads of both", async () => {
    const page = setForPaper(interview.en, "side-by-side", interview.ru);
    const pdf = await print(page);
    expect(words(pdf.text)).toEqual(wordsOfPage(page));
    expect(pdf.margins[1]).toMatch(/^Interview No. 3\/2026.*Интервью № 3\/2026.*2 \/ 2$/);
  });

  it("stand one after the other, the second from a new page on and under its own head", async () => {
    const page = setForPaper(interview.en, "consecutive", interview.ru);
    const pdf = await print(page);
    expect(words(pdf.text)).toEqual(wordsOfPage(page));
    const heads = pdf.margins.map((margin) => /Interview|Интервью/.exec(margin)?.[0]);
    expect(heads).toEqual([undefined, "Interview", "Интервью", "Интервью"]);
  });
});
