import { createHash } from "node:crypto";
import path from "node:path";

import type {
  ExportedFile,
  ExportJob,
  PlannedFile,
  WrittenFile,
} from "../../shared/domain/export-job.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { LayoutName } from "../../shared/export/layouts/index.ts";
import type { MadeSite, SiteJob } from "../../shared/domain/site.ts";
import { dataAddress } from "../../shared/export/html.ts";
import { toMessageHtml } from "../../shared/export/message/message-html.ts";
import { type PrintPage, toPrintPage, toServedPage } from "../../shared/export/print-html.ts";
import type { Publication } from "../../shared/export/publication.ts";
import { toShortVersion } from "../../shared/export/short-version.ts";
import { toText } from "../../shared/export/text/to-text.ts";
import type { Letterhead, LetterheadChoice } from "../../shared/letterhead/letterhead.ts";
import {
  failure,
  type Problem,
  type ProblemCode,
  type Result,
  success,
} from "../../shared/result.ts";
import type { Library } from "../library/index.ts";
import { sealBundle } from "./bundle.ts";
import type { ReadFont } from "./formats.ts";
import { findLetterhead, type ReadLetterheads } from "./letterheads.ts";
import { contentsOf, createMaking, type MakeFile } from "./make-bytes.ts";
import { writePicture } from "./picture-files.ts";
import { type PictureServices, pictureTerms, readPictures } from "./pictures.ts";
import { sampleRelease } from "./sample-release.ts";
import {
  companionOf,
  type ExportTask,
  planTasks,
  publicationOf,
  type ReadDocument,
} from "./plan.ts";
import type { Publications } from "./publications.ts";
import { saveCopy, type UnsavedText } from "./save-copy.ts";
import { type ExportWatch, makeSite } from "./site.ts";
import { writeWhole } from "./write-file.ts";

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  /** The file being made. */
  readonly name: string;
}

/** What became of one file. */
interface FileOutcome {
  readonly planned: PlannedFile;
  readonly result: Result<ExportedFile>;
}

export interface Exporter {
  /** The files the job would make; versions that are not there are passed over. */
  plan(job: ExportJob): Promise<Result<PlannedFile[]>>;
  /**
   * Makes them. Nothing is written while a file of a planned name exists, unless `overwrite` is set. A
   * text that cannot be made does not keep the others; a disk that fails does. Every file finished
   * stays, also after a cancellation; the problem told is the first one. In a folder of its own the manifest
   * comes last, and only where nothing is missing.
   */
  run(
    job: ExportJob & { readonly overwrite: boolean },
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<ExportedFile[]>>;
  /**
   * Makes every file it can and tells of each: one that exists is left as it is, unless `overwrite` is
   * set, and keeps no other from being made; a disk that fails does.
   */
  runEach(
    job: ExportJob & { readonly overwrite: boolean },
    onOutcome: (outcome: FileOutcome) => void,
    signal: AbortSignal,
  ): Promise<Result<void>>;
  /** See {@link makeSite}. Fails with `library-none` where no library is open. */
  makeSite(job: SiteJob, watch: ExportWatch): Promise<Result<MadeSite>>;
  /** A version as it will be printed, under an address relative to the program's start page. */
  preview(wanted: PreviewOrder): Promise<Result<{ address: string }>>;
  /** The version for a messenger, in at most `length` UTF-16 units. */
  shortVersion(wanted: ShortOrder): Promise<Result<{ text: string }>>;
  /** The version as it is pasted into a message. */
  message(id: string, language: Language): Promise<Result<Message>>;
  /** See {@link saveCopy}. */
  saveCopy(folder: string, text: UnsavedText): Promise<Result<string[]>>;
}

interface ShortOrder {
  readonly id: string;
  readonly language: Language;
  readonly length: number;
}

interface PreviewOrder {
  /** null: a press release that stands for any. */
  readonly id: string | null;
  readonly language: Language;
  readonly layout: LayoutName;
  /** One that is still being written, too. */
  readonly letterhead: LetterheadChoice | Letterhead;
  readonly draft: boolean;
}

/** The same publication twice: whatever it is pasted into takes the one it understands. */
interface Message {
  readonly text: string;
  /** Its pictures are inside it. */
  readonly html: string;
}

export interface ExporterServices extends PictureServices {
  readonly readDocument: ReadDocument;
  readonly renderPdf: (page: PrintPage, signal: AbortSignal) => Promise<Uint8Array>;
  readonly readFont: ReadFont;
  readonly publications: Publications;
  readonly library: () => Result<Pick<Library, "id" | "info">>;
  readonly letterheads: ReadLetterheads;
  readonly now: () => Date;
  readonly programVersion: string;
  /** Called as soon as it is known that a PDF is wanted, or will be: whoever looks at a preview soon wants it. */
  readonly warmUp?: () => void;
}

/** Problems of the place, not of the text: the next file would meet them too. */
const ofThePlace: ReadonlySet<ProblemCode> = new Set([
  "disk-full",
  "disk-read-only",
  "disk-denied",
  "disk-failed",
  "export-cancelled",
]);

export function createExporter(services: ExporterServices): Exporter {
  return {
    async plan(job) {
      const tasks = await planOn(job, services);
      return tasks.ok ? success(tasks.value.map((task) => task.planned)) : tasks;
    },

    async run({ overwrite, ...job }, onProgress, signal) {
      if (job.formats.includes("pdf")) services.warmUp?.();
      const planned = await planOn(job, services);
      if (!planned.ok) return planned;
      const tasks = planned.value;
      if (tasks.length === 0) return failure("version-missing");
      const there = tasks.find((task) => task.planned.exists);
      if (there !== undefined && !overwrite)
        return failure("file-exists", { name: there.planned.name });

      const files: ExportedFile[] = [];
      const makeFile = createMaking({ ...services, keepPhotoData: job.keepPhotoData }, signal);
      let problem: Problem | null = null;
      for (const [done, task] of tasks.entries()) {
        const { id, language, format, name } = task.planned;
        onProgress({ done, total: tasks.length, name });
        const written = await exportFile(task, makeFile, overwrite, signal);
        if (written.ok) {
          files.push({ id, language, format, ...written.value });
          continue;
        }
        problem ??= written.problem;
        if (ofThePlace.has(written.problem.code)) break;
      }
      if (problem !== null) return { ok: false, problem };
      const sealed = job.bundle ? await seal(tasks, files, services) : success(undefined);
      if (!sealed.ok) return sealed;
      onProgress({ done: tasks.length, total: tasks.length, name: "" });
      return success(files);
    },

    async runEach({ overwrite, ...job }, onOutcome, signal) {
      if (job.formats.includes("pdf")) services.warmUp?.();
      const tasks = await planOn(job, services);
      if (!tasks.ok) return tasks;
      const files: ExportedFile[] = [];
      const makeFile = createMaking({ ...services, keepPhotoData: job.keepPhotoData }, signal);
      for (const task of tasks.value) {
        const { id, language, format, name, exists } = task.planned;
        const written =
          exists && !overwrite
            ? failure("file-exists", { name })
            : await exportFile(task, makeFile, overwrite, signal);
        if (written.ok) {
          const file = { id, language, format, ...written.value };
          files.push(file);
          onOutcome({ planned: task.planned, result: success(file) });
          continue;
        }
        onOutcome({ planned: task.planned, result: written });
        if (ofThePlace.has(written.problem.code)) break;
      }
      return job.bundle && files.length > 0 && files.length === tasks.value.length
        ? seal(tasks.value, files, services)
        : success(undefined);
    },

    async makeSite(job, watch) {
      const library = services.library();
      if (!library.ok) return library;
      const { id, info } = library.value;
      const letterhead = await findLetterhead("usual", services.letterheads);
      if (!letterhead.ok) return letterhead;
      const source = { ...services, id, name: info.name, letterhead: letterhead.value };
      return makeSite(job, source, services.now(), watch);
    },

    async preview({ id, language, layout, ...wanted }) {
      const document = id === null ? success(sampleRelease()) : await services.readDocument(id);
      if (!document.ok) return document;
      const letterhead =
        typeof wanted.letterhead === "string"
          ? await findLetterhead(wanted.letterhead, services.letterheads)
          : success(wanted.letterhead);
      if (!letterhead.ok) return letterhead;
      const { draft } = wanted;
      const presentation = { draft, letterhead: letterhead.value, now: services.now() };
      const publication = publicationOf(document.value, language, presentation);
      if (publication === null) return failure("version-missing");
      if (!publication.ok) return publication;
      const companion = companionOf(document.value, language, { layout, ...presentation });
      if (companion?.ok === false) return companion;
      const shown = { publication: publication.value, companion: companion?.value ?? null };
      const { pictures } = await readPictures(contentsOf(shown), services, pictureTerms.pdf);
      const page = toPrintPage({ ...shown, layout, pictures });
      services.warmUp?.();
      return success({ address: services.publications.add(toServedPage(page)) });
    },

    async shortVersion({ id, language, length }) {
      const publication = await readVersion(id, language, services);
      return publication.ok
        ? success({ text: toShortVersion(publication.value, length) })
        : publication;
    },

    async message(id, language) {
      const publication = await readVersion(id, language, services);
      if (!publication.ok) return publication;
      const contents = [publication.value.content];
      const { pictures } = await readPictures(contents, services, pictureTerms.eml);
      const html = toMessageHtml(publication.value, (key) => dataAddress(pictures, key));
      return success({ text: toText(publication.value), html });
    },

    saveCopy: (folder, text) => saveCopy(folder, text, services),
  };
}

async function readVersion(
  id: string,
  language: Language,
  { readDocument, now }: ExporterServices,
): Promise<Result<Publication>> {
  const document = await readDocument(id);
  if (!document.ok) return document;
  return publicationOf(document.value, language, { now: now() }) ?? failure("version-missing");
}

async function planOn(
  job: ExportJob,
  { letterheads, readDocument, now }: ExporterServices,
): Promise<Result<ExportTask[]>> {
  const letterhead = await findLetterhead(job.letterhead, letterheads);
  if (!letterhead.ok) return letterhead;
  return planTasks(job, readDocument, { letterhead: letterhead.value, now: now() });
}

function seal(
  tasks: readonly ExportTask[],
  files: readonly ExportedFile[],
  { now, programVersion }: ExporterServices,
): Promise<Result<void>> {
  return sealBundle(tasks, files, { now: now(), programVersion });
}

async function exportFile(
  task: ExportTask,
  makeFile: MakeFile,
  overwrite: boolean,
  signal: AbortSignal,
): Promise<Result<WrittenFile & Pick<ExportedFile, "pictures">>> {
  if (signal.aborted) return failure("export-cancelled");
  const made = await makeFile(task);
  if (!made.ok) return made;
  if (signal.aborted) return failure("export-cancelled");
  const { bytes } = made.value;
  const pictures: WrittenFile[] = [];
  // Before the file that names them.
  for (const picture of made.value.pictures) {
    const put = await writePicture(picture, path.dirname(task.file), { overwrite });
    if (!put.ok) return put;
    pictures.push(put.value);
  }
  const written = await writeWhole(task.file, bytes, { overwrite });
  if (!written.ok) return written;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return success({ file: task.file, bytes: bytes.length, sha256, pictures });
}
