import path from "node:path";

import type { PressDocument } from "../../shared/domain/document.ts";
import {
  type ExportFormat,
  exportFormats,
  type ExportJob,
  fileExtensions,
  type PlannedFile,
} from "../../shared/domain/export-job.ts";
import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import { isEmbargoed } from "../../shared/domain/release.ts";
import { bilingualFileName, exportFileName } from "../../shared/export/file-name.ts";
import { isBilingual, type LayoutName, usualLayouts } from "../../shared/export/layouts/index.ts";
import type { Letterhead } from "../../shared/letterhead/letterhead.ts";
import type { Publication } from "../../shared/export/publication.ts";
import { type Result, success } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { inFolderOfTheirOwn } from "./bundle.ts";
import { fileExists } from "./write-file.ts";

export type ReadDocument = (id: string) => Promise<Result<PressDocument>>;

/** One file to be made. */
export interface ExportTask {
  readonly planned: PlannedFile;
  /** Absolute path. */
  readonly file: string;
  readonly document: PressDocument;
  readonly publication: Publication;
  /** The version in the other language, where it stands in the same file. */
  readonly companion: Publication | null;
  /** The version in the other language, where the same job makes it. */
  readonly sister: NamedPublication | null;
  readonly layout: LayoutName;
  /** A page carries its fonts. */
  readonly embedFonts: boolean;
  /** The PDF that an e-mail of the version carries; null where none goes out, and for other formats. */
  readonly attached: ExportTask | null;
}

export interface NamedPublication {
  readonly publication: Publication;
  /** What its files are called in each format. */
  readonly names: Readonly<Record<ExportFormat, string>>;
}

/** The files of a job in the order they are made: document by document, language by language. */
export async function planTasks(
  job: ExportJob,
  readDocument: ReadDocument,
  { letterhead, now }: Pick<Presentation, "letterhead" | "now">,
): Promise<Result<ExportTask[]>> {
  const tasks: ExportTask[] = [];
  const taken: string[] = [];
  for (const id of new Set(job.ids)) {
    const document = await readDocument(id);
    if (!document.ok) return document;
    const layout = job.layout ?? usualLayouts[document.value.kind];
    const named = new Map<Language, NamedPublication>();
    for (const language of job.languages) {
      const presentation = { draft: job.draft, letterhead, now };
      const publication = publicationOf(document.value, language, presentation);
      if (publication === null) continue;
      if (!publication.ok) return publication;
      named.set(language, nameFiles(publication.value, layout, taken));
    }
    const made = await tasksOf(document.value, named, { ...job, layout, letterhead, now });
    if (!made.ok) return made;
    tasks.push(...made.value);
  }
  return success(job.bundle ? await inFolderOfTheirOwn(tasks, job.folder, now) : tasks);
}

/** How a text goes out, whatever it says. */
export interface Presentation {
  readonly draft: boolean;
  readonly letterhead: Letterhead | null;
  /** Decides whether an embargo still holds. */
  readonly now: Date;
}

/** One version of a document, ready to be set; null where there is no version in the language. */
export function publicationOf(
  document: PressDocument,
  language: Language,
  { draft = false, letterhead = null, now }: Partial<Presentation> & Pick<Presentation, "now">,
): Result<Publication> | null {
  const { kind, facts, versions } = document;
  const version = versions[language];
  if (version === undefined) return null;
  const read = readContent(version.content);
  if (!read.ok) return read;
  return success({
    kind,
    language,
    facts,
    content: read.value.doc,
    draft,
    letterhead,
    embargoed: isEmbargoed(facts, now),
  });
}

/** The version in the other language, where the layout holds both; null where there is none. */
export function companionOf(
  document: PressDocument,
  language: Language,
  { layout, ...presentation }: Presentation & { readonly layout: LayoutName },
): Result<Publication> | null {
  return isBilingual(layout)
    ? publicationOf(document, otherLanguage(language), presentation)
    : null;
}

/** All formats of one version get one name, so that they lie together in the folder. */
function nameFiles(
  publication: Publication,
  layout: LayoutName,
  taken: string[],
): NamedPublication {
  const names = { ...fileExtensions };
  for (const format of exportFormats) {
    names[format] =
      format === "pdf" && isBilingual(layout)
        ? bilingualFileName(publication, format, taken)
        : exportFileName(publication, format, taken);
    taken.push(names[format]);
  }
  return { publication, names };
}

async function tasksOf(
  document: PressDocument,
  named: ReadonlyMap<Language, NamedPublication>,
  job: Omit<ExportJob, "letterhead"> & Presentation & { readonly layout: LayoutName },
): Promise<Result<ExportTask[]>> {
  const tasks: ExportTask[] = [];
  const { layout } = job;
  const [leading] = named.keys();
  for (const [language, { publication, names }] of named) {
    const sister = [...named].find(([other]) => other !== language)?.[1] ?? null;
    const other = companionOf(document, language, job);
    if (other?.ok === false) return other;
    for (const format of new Set(job.formats)) {
      const holdsBoth = format === "pdf" && isBilingual(layout);
      // Made once, and only of a document that has both.
      if (holdsBoth && (other === null || language !== leading)) continue;
      const name = names[format];
      const file = path.resolve(job.folder, name);
      tasks.push({
        planned: {
          id: document.id,
          language,
          format,
          name,
          folder: null,
          exists: await fileExists(file),
        },
        file,
        document,
        publication,
        companion: holdsBoth && other !== null ? other.value : null,
        sister,
        layout,
        embedFonts: job.embedFonts,
        attached: null,
      });
    }
  }
  return success(tasks.map((task) => withAttachment(task, tasks)));
}

/** An e-mail carries the PDF of its version where that goes out too, or the one that holds both. */
function withAttachment(task: ExportTask, tasks: readonly ExportTask[]): ExportTask {
  if (task.planned.format !== "eml") return task;
  const pdf = tasks.find(
    ({ planned, companion }) =>
      planned.format === "pdf" &&
      (companion !== null || planned.language === task.planned.language),
  );
  return { ...task, attached: pdf ?? null };
}
