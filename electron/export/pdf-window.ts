import type { BrowserWindow } from "electron";

import type { VisiblePage } from "../../shared/export/print-html.ts";
import { ProblemError } from "../../shared/result.ts";
import { type DarkroomOrder, type Develop, developScript } from "./darkroom.ts";
import { createHiddenPage, type HiddenPageOptions } from "./hidden-page.ts";
import { layOutPage, showPage } from "./print-layout.ts";

export interface PdfWindow {
  /**
   * A tagged PDF of A4 pages with title, language and outline. Rejects with the signal's reason when
   * cancelled, with a {@link ProblemError} of `picture-damaged` when a picture cannot be shown.
   */
  print(page: VisiblePage, signal?: AbortSignal): Promise<Uint8Array>;
  readonly develop: Develop;
  warmUp(): void;
  close(): void;
}

/**
 * The hidden page at its work: the next publication takes the place of the last in a page whose fonts are
 * loaded (measured: 75 ms for three pages, 180 ms when navigating anew); pictures are developed between.
 */
export function createPdfWindow(options: HiddenPageOptions): PdfWindow {
  const page = createHiddenPage(options);
  return {
    print: (publication, signal) => page.run((window) => printIn(window, publication), signal),
    develop: (order) => page.run((window) => developIn(window, order)),
    warmUp: () => page.warmUp(),
    close: () => page.close(),
  };
}

async function printIn({ webContents }: BrowserWindow, page: VisiblePage): Promise<Uint8Array> {
  await webContents.executeJavaScript(showPage(page));
  const damaged: unknown = await webContents.executeJavaScript(layOutPage);
  if (damaged !== 0) throw new ProblemError("picture-damaged", { name: page.title });
  return webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

async function developIn({ webContents }: BrowserWindow, order: DarkroomOrder) {
  const base64: unknown = await webContents.executeJavaScript(developScript(order));
  return typeof base64 === "string" ? { mediaType: order.madeAs, base64 } : null;
}
