import path from "node:path";

import { languages } from "../../shared/domain/language.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { wording } from "../../shared/i18n/translator.ts";
import type { SiteCommand } from "../command-line.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";

/** Makes a site of the whole library and prints the page to begin with. */
export function runSite(command: SiteCommand, context: CommandContext): CommandOutcome {
  return withLibrary(context.readLibrary(), async (library) => {
    const made = await context.exporterOf(library).makeSite(
      {
        ids: library.list().map(({ id }) => id),
        languages: [...(command.languages ?? languages)],
        folder: path.resolve(context.workingFolder, command.out),
      },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    if (!made.ok) return [made.problem];
    const { leftOut, ...site } = made.value;
    context.print(context.json ? JSON.stringify(site) : site.file);
    const { embargoed } = site;
    if (embargoed > 0)
      context.remark(
        wording(context.language)("export:site.embargoed", {
          count: embargoed,
          number: formatNumber(embargoed, context.language),
        }),
      );
    return leftOut;
  });
}
