import path from "node:path";

import type { ExportFormat } from "../../shared/domain/export-job.ts";
import type { Summary } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { isBilingual, type LayoutName } from "../../shared/export/layouts/index.ts";
import { labelKey, type LetterheadChoice } from "../../shared/letterhead/letterhead.ts";
import { failure, type Problem, problem, type Result, success } from "../../shared/result.ts";
import type { ExportCommand } from "../command-line.ts";
import type { Library } from "../library/index.ts";
import { type CommandContext, type CommandOutcome, withLibrary } from "./context.ts";

interface WantedFiles {
  readonly ids: readonly string[] | null;
  readonly languages: readonly Language[] | null;
  readonly formats: readonly ExportFormat[];
  readonly layout: LayoutName | null;
  /** Its name, or "none"; null: the library's usual one. */
  readonly letterhead: string | null;
  readonly embedFonts: boolean;
  readonly draft: boolean;
  readonly keepPhotoData: boolean;
  readonly bundle: boolean;
  readonly folder: string;
  readonly overwrite: boolean;
}

export function runExport(command: ExportCommand, context: CommandContext): CommandOutcome {
  return withLibrary(context.readLibrary(), (library) =>
    exportDocuments(library, context, {
      ...command,
      folder: path.resolve(context.workingFolder, command.out ?? "."),
    }),
  );
}

/** Exports all it can: what is missing, damaged or in the way is told and does not keep the rest. */
export async function exportDocuments(
  library: Library,
  context: CommandContext,
  wanted: WantedFiles,
): CommandOutcome {
  const problems: Problem[] = [];
  const ids: string[] = [];
  const summaries = new Map(library.list().map((summary) => [summary.id, summary]));
  for (const id of wanted.ids ?? summaries.keys()) {
    const summary = summaries.get(id);
    const unreadable = await findProblem(id, summary, library);
    if (unreadable !== null) problems.push(unreadable);
    else ids.push(id);
    // Of all documents, those without the version are passed over; of one that was named, it is missed.
    if (wanted.ids !== null && summary !== undefined && lacksVersion(summary, wanted)) {
      problems.push(problem("version-missing"));
    }
  }
  if (ids.length === 0) return problems;
  const letterhead = await choiceOf(wanted.letterhead, library);
  if (!letterhead.ok) return [...problems, letterhead.problem];
  const job = {
    ids,
    languages: [...(wanted.languages ?? languages)],
    formats: [...wanted.formats],
    folder: wanted.folder,
    layout: wanted.layout,
    letterhead: letterhead.value,
    embedFonts: wanted.embedFonts,
    draft: wanted.draft,
    keepPhotoData: wanted.keepPhotoData,
    bundle: wanted.bundle,
  };
  const told = new Set<string>();
  const made = await context.exporterOf(library).runEach(
    { ...job, overwrite: wanted.overwrite },
    ({ result }) => {
      if (!result.ok) return void problems.push(result.problem);
      const { id, language, format, file } = result.value;
      const beside = result.value.pictures.map((picture) => picture.file);
      const pictures = beside.length === 0 ? {} : { pictures: beside };
      if (context.json)
        return context.print(JSON.stringify({ id, language, format, file, ...pictures }));
      const fresh = [file, ...beside].filter((name) => !told.has(name));
      for (const name of fresh) {
        told.add(name);
        context.print(name);
      }
    },
    new AbortController().signal,
  );
  if (!made.ok) problems.push(made.problem);
  return problems;
}

/** The first letterhead of that name, whatever its case. */
async function choiceOf(name: string | null, library: Library): Promise<Result<LetterheadChoice>> {
  if (name === null) return success("usual");
  if (name === "none") return success("none");
  const kept = await library.letterheads();
  if (!kept.ok) return kept;
  const { profiles } = kept.value.letterheads;
  const found = profiles.find(({ label }) => labelKey(label) === labelKey(name));
  return found === undefined ? failure("letterhead-missing", { name }) : success(found.id);
}

function lacksVersion(
  summary: Summary,
  { languages: some, formats, layout }: WantedFiles,
): boolean {
  const holdsBoth = layout !== null && isBilingual(layout) && formats.includes("pdf");
  const wanted = holdsBoth ? languages : (some ?? []);
  return wanted.some((language) => summary.states[language] === undefined);
}

/** Why a document cannot be exported; null when it can. */
async function findProblem(
  id: string,
  summary: Summary | undefined,
  library: Library,
): Promise<Problem | null> {
  if (summary === undefined) return problem("document-missing", { id });
  const read = await library.read(id);
  return read.ok ? null : read.problem;
}
