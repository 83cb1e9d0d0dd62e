import { readFile } from "node:fs/promises";
import path from "node:path";

import { app } from "electron";

import type { Result } from "../shared/result.ts";
import { startAddress } from "./address.ts";
import { developOnce } from "./export/darkroom.ts";
import { createExporter, type Exporter } from "./export/index.ts";
import { createPdfWindow } from "./export/pdf-window.ts";
import { createPublications } from "./export/publications.ts";
import type { Library } from "./library/index.ts";
import type { PageSources } from "./page-answer.ts";
import { shownPicture } from "./shown-picture.ts";

export interface Exporting {
  readonly exporter: Exporter;
  /** What the program serves to its own pages. */
  readonly pages: PageSources;
  close(): void;
}

/** Exports from whichever library is open at the moment. */
export function createExporting(
  source: { require(): Result<Library> },
  now: () => Date,
): Exporting {
  const publications = createPublications();
  const bundle = path.join(import.meta.dirname, "../renderer");
  const pdfWindow = createPdfWindow({ baseAddress: new URL(".", startAddress).href, publications });
  const readBlob = async (hash: string) => {
    const opened = source.require();
    return opened.ok ? opened.value.readBlob(hash) : opened;
  };
  return {
    exporter: createExporter({
      async readDocument(id) {
        const opened = source.require();
        if (!opened.ok) return opened;
        const read = await opened.value.read(id);
        return read.ok ? { ok: true, value: read.value.document } : read;
      },
      readBlob,
      develop: developOnce(pdfWindow.develop),
      library: () => source.require(),
      async letterheads() {
        const opened = source.require();
        return opened.ok ? opened.value.letterheads() : opened;
      },
      now,
      programVersion: app.getVersion(),
      async renderPdf(page, signal) {
        // Read from the disk while the page is printed: the program starts without it.
        const [printed, { finishPdf }] = await Promise.all([
          pdfWindow.print(page, signal),
          import("./export/finish-pdf.ts"),
        ]);
        return finishPdf(printed, page, now());
      },
      readFont: ({ file }) => readFile(path.join(bundle, "fonts", file)),
      warmUp: () => pdfWindow.warmUp(),
      publications,
    }),
    pages: {
      bundle,
      async readBlob(hash) {
        const bytes = await readBlob(hash);
        return bytes.ok ? shownPicture(bytes.value) : null;
      },
      publication: (token) => publications.find(token) ?? null,
    },
    close: () => pdfWindow.close(),
  };
}
