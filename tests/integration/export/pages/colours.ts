import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

/** The colours a PDF draws with, as "#23594b", each once: images in grey tell black from a dark green badly. */
export async function coloursOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const colours = pdf.getPages().flatMap((page) => {
    const stream = pdf.context.lookup(page.node.get(PDFName.Contents));
    if (!(stream instanceof PDFRawStream)) return [];
    const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    return [...drawn.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/gi)].map(([, ...parts]) =>
      parts
        .map((part) =>
          Math.round(Number(part) * 255)
            .toString(16)
            .padStart(2, "0"),
        )
        .join(""),
    );
  });
  return [...new Set(colours)].map((colour) => `#${colour}`).toSorted();
}
