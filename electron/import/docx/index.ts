import { readHtml } from "../../../shared/import/html/index.ts";
import { saysItsParts } from "../../../shared/import/own-parts.ts";
import { leftOut, uncertain, type Uncertainty } from "../../../shared/import/uncertainty.ts";
import { failure, ProblemError, type Result, success } from "../../../shared/result.ts";
import type { FormattedFile } from "../formatted-file.ts";
import { recognizePictures } from "../pictures.ts";
import { readWordHtml } from "./word-html.ts";

/**
 * Reads a Word document. Pictures that no document can show leave their description and caption.
 * Failures: word-unknown, word-damaged, word-too-large.
 */
export async function readWord(bytes: Uint8Array, name: string): Promise<Result<FormattedFile>> {
  try {
    const { html, pictures, unread, ...beside } = await readWordHtml(bytes, name);
    const { recognized, shown, ...found } = recognizePictures(pictures);
    const formatted = readHtml(html, recognized);
    const uncertainties: Uncertainty[] = [
      ...formatted.uncertainties,
      ...found.uncertainties,
      ...unread.map((element) => uncertain("unread", element)),
      ...beside.leftOut.flatMap(leftOut),
      // What stands on every page of ours the program prints.
      ...(saysItsParts(formatted.pieces) ? [] : beside.pageLines.flatMap(leftOut)),
    ];
    return success({ formatted: { ...formatted, uncertainties }, pictures: shown });
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    // Nested deeper than the stack.
    if (error instanceof RangeError) return failure("word-damaged", { name });
    throw error;
  }
}
