import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type ChromiumPrinter, openChromiumPrinter } from "../chromium-printer.ts";
import { coloursOf } from "./colours.ts";
import { keepImages } from "./kept-images.ts";
import { pageCases } from "./page-cases.ts";
import { hasPoppler, imagesOf, textOf } from "./poppler.ts";
import { byAlphabet, wordsRead, wordsWritten } from "./words-read.ts";

const kept = keepImages("pages");

if (!hasPoppler)
  console.warn("PAGES ARE NOT LOOKED AT: pdftoppm (poppler-utils) is not installed.");

const cases = pageCases();

describe.skipIf(!hasPoppler)("the pages (needs pdftoppm of poppler-utils)", () => {
  let printer: ChromiumPrinter;
  beforeAll(async () => {
    kept.begin();
    printer = await openChromiumPrinter();
  });
  afterAll(() => printer.close());

  describe.concurrent("look as they did, and copy as every word of the text in its order", () => {
    it.for(cases)("$name", async ({ name, layout, first, share, page }, { expect }) => {
      const printed = page();
      const pdf = await printer.print(printed);
      const read = wordsRead(await textOf(pdf), printed);
      const written = wordsWritten(printed, layout);
      if (layout === "side-by-side") expect(byAlphabet(read), name).toEqual(byAlphabet(written));
      else expect(read, name).toEqual(written);
      const pages = await imagesOf(pdf, first);
      expect(kept.changesOf(name, pages, share), `${name}: see test-results/pages`).toEqual([]);
    });
  });

  it("keep the colours of their layouts", async () => {
    const black = "#000000";
    const [ink, quiet, line, accent] = ["#1d1c19", "#5c5951", "#d8d5cc", "#23594b"];
    const coloursIn = async (name: string) => {
      const found = cases.find((pageCase) => pageCase.name === name);
      return found === undefined ? [] : coloursOf(await printer.print(found.page()));
    };
    expect(await coloursIn("interview long ru")).toEqual([ink, accent, quiet, line]);
    expect(await coloursIn("reading long ru")).toEqual([ink, accent, quiet, line]);
    expect(await coloursIn("letter long ru")).toEqual([black, quiet]);
  });

  it("have no images besides", () => {
    expect(kept.names()).toEqual(cases.map(({ name }) => name).toSorted());
  });
});
