import path from "node:path";

import { wording } from "../../shared/i18n/translator.ts";
import { readTextFile } from "../import/read-text-file.ts";
import type { ImportCommand } from "../command-line.ts";
import { importText } from "../jobs/import-text.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";

export async function runImport(command: ImportCommand, context: CommandContext): CommandOutcome {
  const read = await readTextFile(path.resolve(context.workingFolder, command.file));
  if (!read.ok) return [read.problem];
  const { kind, language } = command;
  return withLibrary(context.writeLibrary(), async (library) => {
    const source = { text: read.value.text, kind, language };
    const imported = await importText(library, source, context.stamps);
    if (!imported.ok) return [imported.problem];
    const { summary, uncertainties } = imported.value;
    const { encoding } = read.value;
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
