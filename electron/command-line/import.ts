import path from "node:path";

import { wording } from "../../shared/i18n/translator.ts";
import { readFileWithin } from "../import/read-file.ts";
import { importFileLimit, readImportFile } from "../import/read-import-file.ts";
import type { ImportCommand } from "../command-line.ts";
import { importText } from "../jobs/import-text.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";

export async function runImport(command: ImportCommand, context: CommandContext): CommandOutcome {
  const file = path.resolve(context.workingFolder, command.file);
  const bytes = await readFileWithin(file, importFileLimit);
  if (!bytes.ok) return [bytes.problem];
  const read = await readImportFile(bytes.value, path.basename(file), command.encoding);
  if (!read.ok) return [read.problem];
  const source = read.value;
  const { kind, language } = command;
  return withLibrary(context.writeLibrary(), async (library) => {
    const imported = await importText(library, source, { kind, language }, context.stamps);
    if (!imported.ok) return [imported.problem];
    const { summary, uncertainties } = imported.value;
    const { encoding } = source;
    if (context.json) {
      context.print(JSON.stringify({ id: summary.id, kind, language, encoding, uncertainties }));
      return [];
    }
    context.print(summary.id);
    const t = wording(context.language);
    for (const { about, text } of uncertainties) {
      context.remark(t(`import:uncertainty.${about}`, { text }));
    }
    return [];
  });
}
