import path from "node:path";

import { usualFormats } from "../../shared/domain/export-job.ts";
import type { Problem, Result } from "../../shared/result.ts";
import type { SampleCommand } from "../command-line.ts";
import { addSample } from "../jobs/add-sample.ts";
import type { Library } from "../library/index.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";
import { exportDocuments } from "./export.ts";

export function runSample(command: SampleCommand, context: CommandContext): CommandOutcome {
  const out = path.resolve(context.workingFolder, command.out);
  return withLibrary(
    sampleLibrary(path.join(out, "library"), command, context),
    async (library) => {
      const problem = await fill(library, context);
      if (problem !== null) return [problem];
      return exportDocuments(library, context, {
        ids: null,
        languages: null,
        formats: usualFormats,
        layout: null,
        letterhead: null,
        embedFonts: false,
        draft: false,
        keepPhotoData: false,
        bundle: false,
        folder: out,
        overwrite: command.overwrite,
      });
    },
  );
}

/** A second run over the same folder takes the library of the first, if it may overwrite. */
async function sampleLibrary(
  folder: string,
  command: SampleCommand,
  context: CommandContext,
): Promise<Result<Library>> {
  const created = await context.createLibrary(folder);
  return !created.ok && created.problem.code === "library-not-empty" && command.overwrite
    ? context.openLibrary(folder)
    : created;
}

async function fill(library: Library, context: CommandContext): Promise<Problem | null> {
  if (library.list().length > 0) return null;
  const added = await addSample(library, context.stamps);
  return added.ok ? null : added.problem;
}
