import type { PressDocument } from "../../shared/domain/document.ts";
import type { ExportFormat } from "../../shared/domain/export-job.ts";
import { toHtml } from "../../shared/export/html.ts";
import { type PrintPage, toPrintPage } from "../../shared/export/print-html.ts";
import type { InlinePictures, Publication } from "../../shared/export/publication.ts";
import type { NamedPublication } from "./plan.ts";

/** What a file is made of. */
interface Source {
  readonly document: PressDocument;
  readonly publication: Publication;
  /** Every picture the publication shows. */
  readonly pictures: InlinePictures;
  /** The version in the other language, where it goes out too. */
  readonly sister: NamedPublication | null;
  readonly printPdf: (page: PrintPage) => Promise<Uint8Array>;
}

type Maker = (source: Source) => Promise<Uint8Array> | Uint8Array;

/** How a file of each format is made. */
export const makers: Readonly<Record<ExportFormat, Maker>> = {
  html: ({ publication, pictures, sister }) =>
    utf8(toHtml(publication, { pictures, sisterFile: sister?.names.html ?? null })),
  pdf: ({ publication, pictures, printPdf }) => printPdf(toPrintPage(publication, pictures)),
  docx: async ({ document, publication, pictures }) => {
    // Large, and asked for seldom: the program starts without it.
    const { toDocx } = await import("./docx/index.ts");
    const modified = document.versions[publication.language]?.updatedAt ?? document.updatedAt;
    return toDocx(publication, pictures, { created: document.createdAt, modified });
  },
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
