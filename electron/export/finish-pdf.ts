import { deflateSync } from "node:zlib";

import {
  decodePDFRawStream,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

import type { PublicationDetails } from "../../shared/export/details.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { srgbProfile } from "../../shared/export/srgb-profile.ts";
import { xmpPacket } from "../../shared/export/xmp.ts";
import { markArtifacts } from "./margin-artifacts.ts";

/** Objects of the file between two breaths for other work: some milliseconds. */
const atOnce = 1500;

/**
 * Adds what Chromium leaves out of a PDF: author, subject, keywords and dates, the same as XMP, the colours
 * the page was made for, and that running heads are no part of the text. Tags, outline and language stay.
 */
export async function finishPdf(
  printed: Uint8Array,
  details: PublicationDetails,
  now: Date,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: atOnce });
  const creator = wording(details.language)("common:appName");
  pdf.setTitle(details.title);
  if (details.author !== null) pdf.setAuthor(details.author);
  if (details.subject !== null) pdf.setSubject(details.subject);
  pdf.setKeywords([details.keywords.join(", ")]);
  pdf.setCreator(creator);
  pdf.setCreationDate(now);
  pdf.setModificationDate(now);
  const moment = now.toISOString();
  addMetadata(pdf, xmpPacket(details, { creator, moment }));
  addOutputIntent(pdf);
  for (const page of pdf.getPages()) markMargins(pdf, page);
  return pdf.save({ useObjectStreams: false, objectsPerTick: atOnce });
}

function addMetadata(pdf: PDFDocument, packet: string): void {
  const metadata = pdf.context.stream(new TextEncoder().encode(packet), {
    Type: "Metadata",
    Subtype: "XML",
  });
  pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(metadata));
}

function addOutputIntent(pdf: PDFDocument): void {
  const profile = pdf.context.register(pdf.context.flateStream(srgbProfile(), { N: 3 }));
  const intent = pdf.context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB IEC61966-2.1"),
    DestOutputProfile: profile,
  });
  pdf.catalog.set(PDFName.of("OutputIntents"), pdf.context.obj([pdf.context.register(intent)]));
}

function markMargins(pdf: PDFDocument, page: PDFPage): void {
  const place = page.node.get(PDFName.Contents);
  const stream = pdf.context.lookup(place);
  if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  const marked = deflateSync(Buffer.from(markArtifacts(content), "latin1"));
  pdf.context.assign(place, pdf.context.stream(marked, { Filter: "FlateDecode" }));
}
