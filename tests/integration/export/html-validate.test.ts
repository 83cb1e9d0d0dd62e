import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";

import { toHtml } from "../../../shared/export/html.ts";
import { toServedPage } from "../../../shared/export/print-html.ts";
import type { Publication } from "../../../shared/export/publication.ts";
import { doc, headline, paragraph } from "../../../shared/rich-text/build.ts";
import { fontsOf } from "../../fixtures/fonts.ts";
import { fullLetterhead } from "../../fixtures/letterheads.ts";
import { blank, nasty } from "../../fixtures/publications/nasty.ts";
import { photo } from "../../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu, shortNote } from "../../fixtures/publications/release.ts";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";
import {
  interviewEn,
  interviewRu,
  speechEn,
  speechRu,
} from "../../fixtures/publications/spoken.ts";

const pictures = new Map([[photoBlob, photo]]);
const onLetterhead: Publication = {
  ...releaseEn,
  letterhead: { ...fullLetterhead, accent: "#ffd400" },
};
const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

const long: Publication = {
  ...releaseRu,
  content: doc(
    headline("Очень длинный заголовок ".repeat(20)),
    ...Array.from({ length: 500 }, (_, index) => paragraph(`Абзац ${index}. `.repeat(20))),
  ),
};

async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}

describe.each([
  ["a Russian release", releaseRu],
  ["an English release", releaseEn],
  ["a Russian speech", speechRu],
  ["an English speech", speechEn],
  ["a Russian interview", interviewRu],
  ["an English interview", interviewEn],
  ["a note of one sentence", shortNote],
  ["a release on a letterhead of a light colour", onLetterhead],
  ["a text of five hundred paragraphs", long],
  ["a text that does everything it should not", nasty],
  ["a blank text", blank],
])("%s", (_name, publication) => {
  it("is a valid page", async () => {
    expect(
      await complaints(
        toHtml({ ...publication, draft: true }, { pictures, sisterFile: "№ 14 & <b>.html" }),
      ),
    ).toEqual([]);
  });

  it("is a valid page for paper", async () => {
    const page = setForPaper(publication);
    // What a title of a printed page is long for: it becomes the PDF's, which no tab cuts off.
    // A telephone number is kept on one line by the style sheet.
    const rules = /long-title|tel-non-breaking/;
    const found = await complaints(toServedPage(page).html);
    expect(found.filter((complaint) => !rules.test(complaint))).toEqual([]);
  });
});

it("a page with its fonts inside is valid", async () => {
  const options = { pictures, sisterFile: null };
  const fonts = fontsOf(toHtml(releaseRu, options));
  expect(await complaints(toHtml(releaseRu, { ...options, fonts }))).toEqual([]);
});

it("would complain about a page that is wrong", async () => {
  expect(await complaints("<p><div></p>")).not.toEqual([]);
});
