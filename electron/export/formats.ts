import type { PressDocument } from "../../shared/domain/document.ts";
import type { ExportFormat } from "../../shared/domain/export-job.ts";
import type { FontFace } from "../../shared/export/fonts.ts";
import { type InlineFonts, toHtml } from "../../shared/export/html.ts";
import { toMarkdown } from "../../shared/export/markdown/to-markdown.ts";
import type { LayoutName } from "../../shared/export/layouts/index.ts";
import { type PrintPage, toPrintPage } from "../../shared/export/print-html.ts";
import type { InlinePictures, Publication } from "../../shared/export/publication.ts";
import { toText } from "../../shared/export/text/to-text.ts";
import type { PictureFiles } from "../../shared/export/wire/item-pictures.ts";
import { type NewsItem, newsItem } from "../../shared/export/wire/news-item.ts";
import { toNewsml } from "../../shared/export/wire/newsml.ts";
import { toNinjs } from "../../shared/export/wire/ninjs.ts";
import { toMessage } from "./message.ts";
import type { NamedPublication } from "./plan.ts";

/** What a file is made of. */
interface Source {
  readonly document: PressDocument;
  readonly publication: Publication;
  /** The version in the other language, where it stands in the same file. */
  readonly companion: Publication | null;
  readonly layout: LayoutName;
  /** Every picture the file shows. */
  readonly pictures: InlinePictures;
  /** Those of them that lie in files beside it. */
  readonly beside: PictureFiles;
  /** The version in the other language, where it goes out too. */
  readonly sister: NamedPublication | null;
  readonly printPdf: (page: PrintPage) => Promise<Uint8Array>;
  /** null: a page carries no fonts. */
  readonly readFont: ReadFont | null;
  /** What an e-mail carries. */
  readonly attachment: Attachment | null;
}

/** The bytes of the file of a face. */
export type ReadFont = (face: FontFace) => Promise<Uint8Array>;

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Maker = (source: Source) => Promise<Uint8Array> | Uint8Array;

/** How a file of each format is made. */
export const makers: Readonly<Record<ExportFormat, Maker>> = {
  html: async ({ publication, pictures, sister, readFont }) => {
    const options = { pictures, sisterFile: sister?.names.html ?? null };
    const page = toHtml(publication, options);
    if (readFont === null) return utf8(page);
    return utf8(toHtml(publication, { ...options, fonts: await readFonts(page, readFont) }));
  },
  pdf: ({ publication, companion, layout, pictures, printPdf }) =>
    printPdf(toPrintPage({ publication, companion, layout, pictures })),
  txt: ({ publication }) => utf8(toText(publication)),
  md: ({ publication }) => utf8(toMarkdown(publication)),
  eml: ({ document, publication, pictures, attachment }) =>
    toMessage(document, publication, pictures, attachment),
  ninjs: (source) => utf8(toNinjs(itemOf(source))),
  newsml: (source) => utf8(toNewsml(itemOf(source))),
  docx: async ({ document, publication, pictures }) => {
    // Large, and asked for seldom: the program starts without it.
    const { toDocx } = await import("./docx/index.ts");
    const modified = document.versions[publication.language]?.updatedAt ?? document.updatedAt;
    return toDocx(publication, pictures, { created: document.createdAt, modified });
  },
};

function itemOf({ document, publication, sister, beside }: Source): NewsItem {
  return newsItem(document, publication, { withTranslation: sister !== null, pictures: beside });
}

/** Those the page is set in. */
async function readFonts(page: string, readFont: ReadFont): Promise<InlineFonts> {
  // Reads HTML, which is asked for seldom: the program starts without it.
  const { facesShown } = await import("../../shared/export/screen-faces.ts");
  const fonts = facesShown(page).map(
    async (face) => [face, Buffer.from(await readFont(face)).toString("base64")] as const,
  );
  return new Map(await Promise.all(fonts));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
