import { readHtml } from "../../../shared/import/html/index.ts";
import { leftOut, uncertain } from "../../../shared/import/uncertainty.ts";
import { failure, ProblemError, type Result, success } from "../../../shared/result.ts";
import { allElements, readXml, type XmlElement } from "../../../shared/xml/read-xml.ts";
import { listFiles, type ZipFiles, type ZipRules } from "../../zip/bounded-zip.ts";
import { memorySource } from "../../zip/byte-source.ts";
import type { FormattedFile } from "../formatted-file.ts";
import { recognizePictures } from "../pictures.ts";
import { readStyles } from "./styles.ts";
import { openDocumentHtml } from "./to-html.ts";

const megabyte = 1024 * 1024;

/** Of the file only the text, its styles and its pictures are unpacked. */
const rules: ZipRules = {
  largestOf(path) {
    if (path === "content.xml" || path === "styles.xml") return 24 * megabyte;
    return /^Pictures\/[^/]+$/.test(path) ? 40 * megabyte : null;
  },
  passesOverOthers: true,
  files: 5000,
  total: 256 * megabyte,
  ratio: 200,
  ratioFrom: megabyte,
  unknown: "odt-damaged",
  damaged: "odt-damaged",
  tooLarge: "word-too-large",
};

/** A zip whose first file names the format, as the standard asks (OpenDocument 1.3, part 2, 3.3). */
export function isOpenDocument(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
  return (
    start.startsWith("PK") && start.includes("mimetypeapplication/vnd.oasis.opendocument.text")
  );
}

/**
 * Reads a text in OpenDocument, as LibreOffice writes it: headings by their levels, lists, tables, notes,
 * pictures; tracked changes accepted. Failures: odt-damaged, word-too-large.
 */
export async function readOpenDocument(
  bytes: Uint8Array,
  name: string,
): Promise<Result<FormattedFile>> {
  try {
    const files = await listFiles(memorySource(bytes), name, rules);
    const content = await readPart(files, "content.xml", name);
    const named = files.sizes.has("styles.xml") ? await readPart(files, "styles.xml", name) : null;
    const text = allElements(content).find((element) => element.name === "text");
    if (text === undefined) return failure("odt-damaged", { name });
    const styles = readStyles(named === null ? [content] : [named, content]);
    const { html, beside, unread } = openDocumentHtml(text, styles);
    const { recognized, shown, uncertainties } = recognizePictures(await picturesOf(files));
    const formatted = readHtml(html, recognized);
    if (formatted.pieces.length === 0) return failure("file-empty", { name });
    return success({
      formatted: {
        ...formatted,
        uncertainties: [
          ...beside.flatMap(leftOut),
          ...uncertainties,
          ...unread.map((element) => uncertain("unread", element)),
        ],
      },
      pictures: shown,
    });
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    if (error instanceof RangeError) return failure("odt-damaged", { name });
    throw error;
  }
}

async function readPart(files: ZipFiles, path: string, name: string): Promise<XmlElement> {
  const xml = files.sizes.has(path) ? readXml((await files.read(path)).toString("utf8")) : null;
  if (xml === null || !xml.ok) throw new ProblemError("odt-damaged", { name });
  return xml.value;
}

async function picturesOf(files: ZipFiles): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const path of files.sizes.keys())
    if (path.startsWith("Pictures/")) pictures.set(path, await files.read(path));
  return pictures;
}
