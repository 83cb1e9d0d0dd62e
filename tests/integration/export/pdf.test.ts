import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { PrintPage } from "../../../shared/export/print-html.ts";
import { block, doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { nasty } from "../../fixtures/publications/nasty.ts";
import { releaseEn, releaseRu } from "../../fixtures/publications/release.ts";
import { samplePublication } from "../../fixtures/publications/samples.ts";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";
import {
  interviewEn,
  interviewRu,
  speechEn,
  speechRu,
} from "../../fixtures/publications/spoken.ts";
import { words, wordsOfPage } from "../../fixtures/publications/words.ts";
import { type ChromiumPrinter, openChromiumPrinter } from "./chromium-printer.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";

const ourFonts = /^PT(Serif|Sans)-(Regular|Bold|Italic|BoldItalic)$/;

let printer: ChromiumPrinter;
beforeAll(async () => {
  printer = await openChromiumPrinter();
});
afterAll(() => printer.close());

async function print(page: PrintPage): Promise<ReadPdf> {
  return readPdf(await printer.print(page));
}

describe.each([
  ["a Russian release", releaseRu],
  ["an English release", releaseEn],
  ["a Russian speech", speechRu],
  ["an English speech", speechEn],
  ["a Russian interview", interviewRu],
  ["an English interview", interviewEn],
])("the PDF of %s", (_name, publication) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await print(setForPaper(publication));
  });

  it("copies as the words of the document, in their order, none divided", () => {
    expect(words(pdf.text)).toEqual(wordsOfPage(setForPaper(publication)));
  });

  it("holds only the publication's fonts", () => {
    expect(pdf.fonts.size).toBeGreaterThan(1);
    expect([...pdf.fonts].filter((font) => !ourFonts.test(font))).toEqual([]);
  });

  it("is tagged and says its title and its language", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toBe(publication.language);
    expect(pdf.title).toBe(
      publication.content.firstChild?.type.name === "headline"
        ? publication.content.firstChild.textContent
        : publication.content.maybeChild(1)?.textContent,
    );
    expect(pdf.roles).toContain("H1");
  });
});

describe("the PDF of a release", () => {
  it("has its tables, lists, quotations and pictures tagged as such", async () => {
    const { roles } = await print(setForPaper(releaseRu));
    expect(roles).toEqual(
      expect.arrayContaining([
        "Table",
        "TH",
        "TD",
        "L",
        "LI",
        "BlockQuote",
        "Figure",
        "H2",
        "Link",
      ]),
    );
  });

  it("has its headings as an outline", async () => {
    const { outline } = await print(setForPaper(releaseEn));
    expect(outline).toEqual([
      "Special forces rehearse the liberation of a settlement",
      "Forces and equipment",
      "What comes next",
      "About the exercise",
      "Media contact",
    ]);
  });
});

it("prints whatever a text holds", async () => {
  const pdf = await print(setForPaper(nasty));
  expect(pdf.text).toContain("Абзац раньше заголовка");
  expect(pdf.text).toContain("Вложенный пункт без своего текста");
});

describe.each(["ru", "en"] as const)("soft hyphens of a long text (%s)", (language) => {
  it("stand only where a line of the PDF ends", async () => {
    const release = samplePublication("press-release", language);
    const sentences = [release, samplePublication("speech", language)]
      .flatMap(({ content }) => content.children)
      .filter(({ type }) => type.name === "paragraph")
      .map(({ textContent }) => textContent.replaceAll("-", " "));
    const paragraphs = [...sentences, ...sentences.toReversed()].map((text) => paragraph(text));
    const content = doc(headline("Длинно"), ...paragraphs);
    const page = setForPaper({ ...release, content }, "letter");
    const { text } = await print(page);
    const kept = (await printer.text()).split("\u00AD").length - 1;
    expect(page.body.split("\u00AD").length).toBeGreaterThan(200);
    expect(kept).toBeGreaterThan(3);
    expect(text.match(/\p{L}-\n/gu)).toHaveLength(kept);
  });
});

it("sets nothing of the publication before in the next one", async () => {
  await print(setForPaper(releaseRu));
  const pdf = await print(
    setForPaper({
      ...releaseEn,
      content: doc(headline("Second"), block("paragraph", {}, "Only this.")),
    }),
  );
  expect(pdf.pages).toBe(1);
  expect(pdf.text).not.toMatch(/\p{Script=Cyrillic}/u);
});
