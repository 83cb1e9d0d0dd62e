import { readdir } from "node:fs/promises";
import path from "node:path";

import { languages } from "../../shared/domain/language.ts";
import { exportFileName } from "../../shared/export/file-name.ts";
import { toHtml } from "../../shared/export/html.ts";
import type { Publication } from "../../shared/export/publication.ts";
import type { Input } from "../../shared/ipc/contract.ts";
import { type Result, success } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { type PictureServices, pictureTerms, readPictures } from "./pictures.ts";
import { writeWhole } from "./write-file.ts";

export type UnsavedText = Input<"document.saveCopy">;

/**
 * Writes a text that the library cannot take as pages anyone can open, one a language, beside whatever
 * lies in the folder. Pictures are in them as far as the library can be read.
 */
export async function saveCopy(
  folder: string,
  { kind, facts, contents }: UnsavedText,
  services: PictureServices,
): Promise<Result<string[]>> {
  const files: string[] = [];
  const taken = await readdir(folder).catch(() => []);
  for (const language of languages) {
    const content = contents[language];
    if (content === undefined) continue;
    const read = readContent(content);
    if (!read.ok) return read;
    const publication: Publication = { kind, language, facts, content: read.value.doc };
    const { pictures } = await readPictures([publication.content], services, pictureTerms.html);
    const file = path.join(folder, exportFileName(publication, "html", taken));
    const html = toHtml(publication, { pictures, sisterFile: null });
    const written = await writeWhole(file, Buffer.from(html), { overwrite: false });
    if (!written.ok) return written;
    files.push(file);
  }
  return success(files);
}
