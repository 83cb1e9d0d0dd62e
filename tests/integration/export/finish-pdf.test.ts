import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { finishPdf } from "../../../electron/export/finish-pdf.ts";
import { srgbProfile } from "../../../shared/export/srgb-profile.ts";
import { samplePublication } from "../../fixtures/publications/samples.ts";
import { setForPaper } from "../../fixtures/publications/set-for-paper.ts";
import { words, wordsOfPage } from "../../fixtures/publications/words.ts";
import { openChromiumPrinter } from "./chromium-printer.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";

const page = setForPaper(samplePublication("press-release", "ru"));
const now = new Date("2026-09-17T15:30:00Z");

describe("a finished PDF", () => {
  let printer: Awaited<ReturnType<typeof openChromiumPrinter>>;
  let bytes: Uint8Array;
  let printed: ReadPdf;
  let finished: ReadPdf;
  beforeAll(async () => {
    printer = await openChromiumPrinter();
    const raw = await printer.print(page);
    bytes = await finishPdf(raw, page, now);
    printed = await readPdf(raw);
    finished = await readPdf(bytes);
  });
  afterAll(() => printer.close());

  it("still has its words, tags, outline, title and language", () => {
    expect(words(finished.text)).toEqual(wordsOfPage(page));
    expect(finished.roles).toEqual(printed.roles);
    expect(finished.outline).toEqual(printed.outline);
    expect(finished.outline.length).toBeGreaterThan(2);
    expect([finished.tagged, finished.language, finished.title]).toEqual([true, "ru", page.title]);
  });

  it("says who made it, what it is about and when", () => {
    expect(finished.info).toMatchObject({
      Author: "Объединённый пресс-центр учения «Ясный рассвет\u00A0— 2026»",
      Subject: page.subject,
      Keywords: page.keywords.join(", "),
      CreationDate: "D:20260917153000Z",
      ModDate: "D:20260917153000Z",
    });
  });

  it("says the same as XMP", () => {
    expect(finished.xmp("dc:title")).toBe(page.title);
    expect(finished.xmp("dc:creator")).toEqual([page.author]);
    expect(finished.xmp("dc:description")).toBe(page.subject);
    expect(finished.xmp("dc:subject")).toEqual(page.keywords);
    expect(finished.xmp("xmp:createdate")).toBe("2026-09-17T15:30:00.000Z");
  });

  it("has its running heads and numbers apart from the text, and nothing else", () => {
    expect(printed.artifacts.join("")).toBe("");
    expect(finished.artifacts).toEqual(finished.margins);
    expect(finished.artifacts[1]).toContain("2 / 2");
  });

  it("holds the profile of its colours", async () => {
    const pdf = await PDFDocument.load(bytes);
    const intent = pdf.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).lookup(0, PDFDict);
    const profile = intent.lookup(PDFName.of("DestOutputProfile"));
    expect(decodePDFRawStream(profile as never).decode()).toEqual(srgbProfile());
  });

  it("is hardly larger", async () => {
    const raw = await printer.print(page);
    expect(bytes.length).toBeLessThan(raw.length * 1.1);
  });
});
