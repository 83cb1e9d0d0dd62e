import path from "node:path";

import type { PressDocument } from "../../shared/domain/document.ts";
import {
  type ExportFormat,
  exportFormats,
  type ExportJob,
  fileExtensions,
  type PlannedFile,
} from "../../shared/domain/export-job.ts";
import type { Language } from "../../shared/domain/language.ts";
import { exportFileName } from "../../shared/export/file-name.ts";
import type { Publication } from "../../shared/export/publication.ts";
import { type Result, success } from "../../shared/result.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { fileExists } from "./write-file.ts";

export type ReadDocument = (id: string) => Promise<Result<PressDocument>>;

/** One file to be made. */
export interface ExportTask {
  readonly planned: PlannedFile;
  /** Absolute path. */
  readonly file: string;
  readonly document: PressDocument;
  readonly publication: Publication;
  /** The version in the other language, where the same job makes it. */
  readonly sister: NamedPublication | null;
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
): Promise<Result<ExportTask[]>> {
  const tasks: ExportTask[] = [];
  const taken: string[] = [];
  for (const id of new Set(job.ids)) {
    const document = await readDocument(id);
    if (!document.ok) return document;
    const named = new Map<Language, NamedPublication>();
    for (const language of job.languages) {
      const publication = publicationOf(document.value, language);
      if (publication === null) continue;
      if (!publication.ok) return publication;
      named.set(language, nameFiles(publication.value, taken));
    }
    tasks.push(...(await tasksOf(document.value, named, job)));
  }
  return success(tasks);
}

/** One version of a document, ready to be set; null where there is no version in the language. */
export function publicationOf(
  document: PressDocument,
  language: Language,
): Result<Publication> | null {
  const { kind, facts, versions } = document;
  const version = versions[language];
  if (version === undefined) return null;
  const read = readContent(version.content);
  if (!read.ok) return read;
  return success({ kind, language, facts, content: read.value.doc });
}

/** All formats of one version get one name, so that they lie together in the folder. */
function nameFiles(publication: Publication, taken: string[]): NamedPublication {
  const names = { ...fileExtensions };
  for (const format of exportFormats) {
    names[format] = exportFileName(publication, format, taken);
    taken.push(names[format]);
  }
  return { publication, names };
}

async function tasksOf(
  document: PressDocument,
  named: ReadonlyMap<Language, NamedPublication>,
  job: ExportJob,
): Promise<ExportTask[]> {
  const tasks: ExportTask[] = [];
  for (const [language, { publication, names }] of named) {
    const sister = [...named].find(([other]) => other !== language)?.[1] ?? null;
    for (const format of new Set(job.formats)) {
      const name = names[format];
      const file = path.resolve(job.folder, name);
      tasks.push({
        planned: { id: document.id, language, format, name, exists: await fileExists(file) },
        file,
        document,
        publication,
        sister,
      });
    }
  }
  return tasks;
}
