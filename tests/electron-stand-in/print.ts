import type { PrintToPDFOptions } from "electron";
import type { DevToolsSession } from "./devtools-pipe.ts";
import { refuseUnknownOptions } from "./not-covered.ts";

/** Width and height in inches, portrait, as Electron has them. */
const paperSizes: Record<string, readonly [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

const coveredOptions: readonly (keyof PrintToPDFOptions)[] = [
  "displayHeaderFooter",
  "footerTemplate",
  "generateDocumentOutline",
  "generateTaggedPDF",
  "headerTemplate",
  "landscape",
  "margins",
  "pageRanges",
  "pageSize",
  "preferCSSPageSize",
  "printBackground",
  "scale",
];

/** One centimetre in inches: Electron's margin where none is named. */
const defaultMargin = 0.4;

export async function printToPdf(
  session: DevToolsSession,
  options: PrintToPDFOptions,
): Promise<Buffer> {
  refuseUnknownOptions("printToPDF", options, coveredOptions);
  const [paperWidth, paperHeight] = paperSize(options.pageSize ?? "Letter");
  const margins = options.margins ?? {};
  const { data } = await session.send("Page.printToPDF", {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? "",
    footerTemplate: options.footerTemplate ?? "",
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? defaultMargin,
    marginBottom: margins.bottom ?? defaultMargin,
    marginLeft: margins.left ?? defaultMargin,
    marginRight: margins.right ?? defaultMargin,
    pageRanges: options.pageRanges ?? "",
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    transferMode: "ReturnAsBase64",
  });
  return Buffer.from(data, "base64");
}

function paperSize(
  pageSize: NonNullable<PrintToPDFOptions["pageSize"]>,
): readonly [number, number] {
  if (typeof pageSize === "object") return [pageSize.width, pageSize.height];
  const size = paperSizes[pageSize];
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`);
  return size;
}
