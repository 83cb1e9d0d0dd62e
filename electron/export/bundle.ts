import { createHash } from "node:crypto";
import path from "node:path";

import {
  type Manifest,
  manifestFormat,
  manifestName,
  manifestVersion,
  sumsName,
} from "../../shared/domain/bundle.ts";
import { type ExportedFile, picturesBeside, writtenFiles } from "../../shared/domain/export-job.ts";
import { localDay } from "../../shared/domain/local-day.ts";
import { bundleName } from "../../shared/export/file-name.ts";
import { publicationTitle } from "../../shared/export/publication.ts";
import type { Result } from "../../shared/result.ts";
import type { ExportTask } from "./plan.ts";
import { fileExists, writeWhole } from "./write-file.ts";

/** The same tasks, their files in a new folder inside the chosen one. */
export async function inFolderOfTheirOwn(
  tasks: readonly ExportTask[],
  parent: string,
  now: Date,
): Promise<ExportTask[]> {
  const firstOfEach = [...firstTasks(tasks).values()].map(({ publication }) => publication);
  for (let copy = 1; ; copy += 1) {
    const folder = bundleName(firstOfEach, localDay(now), copy);
    const absolute = path.resolve(parent, folder);
    // One after the other until a name is free.
    if (await fileExists(absolute)) continue;
    return tasks.map((task) => ({
      ...task,
      planned: { ...task.planned, folder, exists: false },
      file: path.join(absolute, task.planned.name),
    }));
  }
}

interface Making {
  readonly now: Date;
  readonly programVersion: string;
}

/**
 * Writes beside the files what they are: their sums as `sha256sum -c` reads them, and last the manifest, so
 * that it stands only where all of them do.
 * @param files what became of the tasks, in the same order
 */
export async function sealBundle(
  tasks: readonly ExportTask[],
  files: readonly ExportedFile[],
  making: Making,
): Promise<Result<void>> {
  const folder = path.dirname(files[0]?.file ?? "");
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(tasks, files, making), null, 2)}\n`);
  const sums = [
    ...writtenFiles(files).map(({ file, sha256 }) => ({ name: path.basename(file), sha256 })),
    { name: manifestName, sha256: createHash("sha256").update(manifest).digest("hex") },
  ];
  const lines = sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
  const fresh = { overwrite: false };
  const summed = await writeWhole(path.join(folder, sumsName), Buffer.from(lines), fresh);
  return summed.ok ? writeWhole(path.join(folder, manifestName), manifest, fresh) : summed;
}

function manifestOf(
  tasks: readonly ExportTask[],
  files: readonly ExportedFile[],
  { now, programVersion }: Making,
): Manifest {
  return {
    format: manifestFormat,
    version: manifestVersion,
    program: { name: "Press Centre", version: programVersion },
    madeAt: now.toISOString(),
    documents: [...firstTasks(tasks).values()].map(({ document }) => ({
      id: document.id,
      kind: document.kind,
      number: document.facts.number,
      revision: document.revision,
      head: document.head ?? null,
      versions: titlesOf(tasks.filter((task) => task.document.id === document.id)),
    })),
    files: files.map(({ id, language, format, file, bytes, sha256 }, index) => ({
      name: path.basename(file),
      document: id,
      language,
      format,
      layout: format === "pdf" ? (tasks[index]?.layout ?? null) : null,
      draft: tasks[index]?.publication.draft === true,
      bytes,
      sha256,
    })),
    pictures: picturesBeside(files).map(({ file, bytes, sha256 }) => ({
      name: path.basename(file),
      bytes,
      sha256,
    })),
  };
}

function firstTasks(tasks: readonly ExportTask[]): Map<string, ExportTask> {
  return new Map(tasks.toReversed().map((task) => [task.document.id, task]));
}

/** The title in each language that goes out, also where it only stands beside another. */
function titlesOf(tasks: readonly ExportTask[]): Manifest["documents"][number]["versions"] {
  const publications = tasks.flatMap(({ publication, companion }) =>
    companion === null ? [publication] : [publication, companion],
  );
  const titles = new Map(publications.map((each) => [each.language, publicationTitle(each)]));
  return [...titles].map(([language, title]) => ({ language, title }));
}
