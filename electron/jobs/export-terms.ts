import path from "node:path";

import type { Language } from "../../shared/domain/language.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { type Result, success } from "../../shared/result.ts";
import { writeCsv } from "../../shared/terms/csv.ts";
import { writeTbx } from "../../shared/terms/tbx-writer.ts";
import type { Term, TermFileFormat } from "../../shared/terms/term.ts";
import { writeWhole } from "../export/write-file.ts";
import type { Library } from "../library/index.ts";

/** Writes the termbase into the folder, beside whatever lies there; returns the file. */
export async function exportTerms(
  library: Library,
  folder: string,
  format: TermFileFormat,
  language: Language,
): Promise<Result<string>> {
  const read = await library.terms();
  if (!read.ok) return read;
  const t = wording(language);
  const title = t("terms:file");
  const text = fileText(
    read.value.termbase.terms,
    format,
    `${title}: ${library.info.name}`,
    language,
  );
  const bytes = Buffer.from(text);
  const extension = format === "csv" ? "csv" : "tbx";
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? title : `${title} (${number})`;
    const file = path.join(folder, `${name}.${extension}`);
    const written = await writeWhole(file, bytes, { overwrite: false });
    if (written.ok) return success(file);
    if (written.problem.code !== "file-exists") return written;
  }
}

function fileText(
  terms: readonly Term[],
  format: TermFileFormat,
  title: string,
  language: Language,
): string {
  // Spreadsheets that speak Russian take a comma for the decimal sign.
  return format === "csv"
    ? writeCsv(terms, language === "ru" ? ";" : ",")
    : writeTbx(terms, format, title);
}
