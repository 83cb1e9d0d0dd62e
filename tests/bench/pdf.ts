import { readFileSync } from "node:fs";
import path from "node:path";

import { type Language, languages } from "../../shared/domain/language.ts";
import { toPrintPage } from "../../shared/export/print-html.ts";
import { samplePicture, samplePictureFile } from "../../shared/sample/index.ts";
import { samplePublication } from "../fixtures/publications/samples.ts";
import { openChromiumPrinter } from "../integration/export/chromium-printer.ts";
import { readPdf } from "../integration/export/read-pdf.ts";
import { projectRoot } from "../runtime/project.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";

const rounds = 12;

/** The sample's release of three pages, Russian and English in turn, in the page that stays open. */
export const pdf: Bench = {
  name: "pdf",
  async run() {
    const releases = {
      ru: samplePublication("press-release", "ru"),
      en: samplePublication("press-release", "en"),
    };
    const bytes = readFileSync(path.join(projectRoot, "assets/sample", samplePictureFile));
    const { blob, mediaType } = samplePicture;
    const pictures = new Map([[blob, { mediaType, base64: bytes.toString("base64") }]]);
    const printer = await openChromiumPrinter();
    try {
      const print = (language: Language) =>
        printer.print(
          toPrintPage({
            publication: releases[language],
            companion: null,
            layout: "release",
            pictures,
          }),
        );
      const first = await timed(() => print("ru"));
      for (const language of languages) {
        const { pages } = await readPdf(await print(language));
        if (pages !== 3)
          throw new Error(`The release has ${pages} pages in ${language}, not three`);
      }
      const samples: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        samples.push(await timed(() => print(round % 2 === 0 ? "en" : "ru")));
      return figures(first, samples);
    } finally {
      await printer.close();
    }
  },
};

function figures(first: number, samples: readonly number[]): Figure[] {
  return [
    {
      name: "PDF of three pages, p50",
      value: percentile(samples, 0.5),
      unit: "ms",
      goal: 400,
      references: [{ value: 1012, what: "LibreOffice 7" }],
    },
    { name: "PDF of three pages, p95", value: percentile(samples, 0.95), unit: "ms", goal: 600 },
    { name: "the first PDF, fonts not yet loaded", value: first, unit: "ms" },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
