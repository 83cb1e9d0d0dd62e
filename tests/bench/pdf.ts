import { toPrintPage } from "../../shared/export/print-html.ts";
import { photo } from "../fixtures/publications/photo.ts";
import { photoBlob, releaseEn, releaseRu } from "../fixtures/publications/release.ts";
import { openChromiumPrinter } from "../integration/export/chromium-printer.ts";
import { type Bench, type Figure, percentile } from "./bench.ts";

const rounds = 12;

/** A release of three pages, Russian and English in turn, in the page that stays open. */
export const pdf: Bench = {
  name: "pdf",
  async run() {
    const pictures = new Map([[photoBlob, photo]]);
    const printer = await openChromiumPrinter();
    try {
      const first = await timed(() => printer.print(toPrintPage(releaseRu, pictures)));
      const samples: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const release = round % 2 === 0 ? releaseEn : releaseRu;
        samples.push(await timed(() => printer.print(toPrintPage(release, pictures))));
      }
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
      reference: { value: 1012, what: "LibreOffice 7" },
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
