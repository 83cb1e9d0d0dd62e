import { readPage } from "../../../shared/import/html/index.ts";
import { failure, type Result, success } from "../../../shared/result.ts";
import type { FormattedFile } from "../formatted-file.ts";
import { type PictureBytes, recognizePictures } from "../pictures.ts";

/** Begins as a page does, whatever stands before: a mark of the byte order, comments, an XML declaration. */
export function startsLikePage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4000),
  );
}

/**
 * Reads the text of a page with the pictures inside it; nothing is loaded from anywhere.
 * Failures: file-empty.
 */
export function readPageFile(html: string, name: string): Result<FormattedFile> {
  const { recognized, shown, uncertainties } = recognizePictures(picturesInside(html));
  const page = readPage(html, recognized);
  if (page.pieces.length === 0) return failure("file-empty", { name });
  const formatted = { ...page, uncertainties: [...page.uncertainties, ...uncertainties] };
  return success({ formatted, pictures: shown });
}

/** Those written into the page itself (RFC 2397), by their whole address. */
function picturesInside(html: string): PictureBytes {
  const addresses = html.matchAll(/\bsrc\s*=\s*["']?(data:image\/[\w.+-]+;base64,([\w+/=]+))/gi);
  return new Map(
    Array.from(addresses, ([, address = "", base64 = ""]) => [
      address,
      Buffer.from(base64, "base64"),
    ]),
  );
}
