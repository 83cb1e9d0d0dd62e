import { languageSchema } from "../../shared/domain/language.ts";
import type { Summary } from "../../shared/domain/document.ts";
import { formatShortDate } from "../../shared/i18n/format.ts";
import { wording } from "../../shared/i18n/translator.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";
import { alignColumns } from "./columns.ts";

export function runList(context: CommandContext): CommandOutcome {
  return withLibrary(context.readLibrary(), async (library) => {
    const summaries = library.list();
    const lines = context.json
      ? summaries.map((summary) => JSON.stringify(summary))
      : alignColumns(summaries.map((summary) => columnsOf(summary, context)));
    for (const line of lines) context.print(line);
    if (summaries.length === 0) {
      context.remark(wording(context.language)("commandLine:empty", { path: library.info.path }));
    }
    return [];
  });
}

function columnsOf(summary: Summary, { language }: CommandContext): string[] {
  const t = wording(language);
  const there = languageSchema.options.filter((one) => summary.states[one] !== undefined);
  return [
    summary.id,
    summary.date === null ? "—" : formatShortDate(summary.date, language),
    t(`template:kind.${summary.kind}`),
    there.map((one) => t(`common:languageShort.${one}`)).join("+"),
    headlineOf(summary, language) ?? t("commandLine:untitled"),
  ];
}

/** In the reader's language where there is one. */
function headlineOf({ headline, sourceLanguage }: Summary, language: Summary["sourceLanguage"]) {
  return headline[language] ?? headline[sourceLanguage];
}
