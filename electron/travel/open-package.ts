import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";

import { ProblemError } from "../../shared/result.ts";
import { listFiles, type ZipFiles } from "../zip/bounded-zip.ts";
import { fileSource } from "./file-source.ts";
import {
  blobPath,
  documentPath,
  historyPath,
  letterheadsPath,
  type Manifest,
  manifestPath,
  packageRules,
  readManifest,
  memoryPath,
  termsPath,
  wordingsPath,
} from "./manifest.ts";
import { type PackagedAids, packagedAids } from "./packaged-aids.ts";
import { type PackagedDocument, readPackagedDocument } from "./packaged-document.ts";
import { type Secret, unsealed } from "./sealed-source.ts";

/** A package found whole: everything in it is what was handed over. */
export interface OpenedPackage {
  readonly file: string;
  readonly manifest: Manifest;
  /** What is read is checked again, since the stick may have been changed meanwhile. */
  document(id: string): Promise<PackagedDocument>;
  blob(hash: string): Promise<Buffer>;
  readonly aids: PackagedAids;
  close(): Promise<void>;
}

export interface Opening {
  readonly secret: Secret;
  readonly signal: AbortSignal;
  /** Bytes that have been checked, of all there are. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads a package through to its last byte before anything of it is used. Throws a {@link ProblemError}
 * of `package-…` or `travel-cancelled`, or what the system says of the file.
 */
export async function openPackage(file: string, opening: Opening): Promise<OpenedPackage> {
  const handle = await open(file, "r");
  try {
    return await readThrough(handle, file, opening);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readThrough(
  handle: FileHandle,
  file: string,
  { secret, signal, onProgress }: Opening,
): Promise<OpenedPackage> {
  const name = path.basename(file);
  const content = await unsealed(await fileSource(handle, name), secret, name);
  const files = await listFiles(content, name, packageRules);
  if (!files.sizes.has(manifestPath)) throw new ProblemError("package-unknown", { name });
  const manifest = readManifest(await files.read(manifestPath));
  mustHoldExactly(files, manifest);

  const heads = new Map(manifest.documents.map(({ id, head }) => [id, head]));
  const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const opened: OpenedPackage = {
    file,
    manifest,
    async document(id) {
      const head = heads.get(id);
      if (head === undefined) throw new ProblemError("document-missing", { id });
      return readPackagedDocument(id, head, {
        history: await readSummed(files, historyPath(id), sums),
        document: await readSummed(files, documentPath(id), sums),
      });
    },
    blob: (hash) => readSummed(files, blobPath(hash), sums),
    aids: packagedAids([...sums.keys()], (path) => readSummed(files, path, sums)),
    close: () => handle.close(),
  };

  const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const advance = (count: number) => {
    if (signal.aborted) throw new ProblemError("travel-cancelled");
    done += count;
    onProgress(done, total);
  };
  for (const { id } of manifest.documents) {
    await opened.document(id);
    advance((files.sizes.get(historyPath(id)) ?? 0) + (files.sizes.get(documentPath(id)) ?? 0));
  }
  const { aids } = opened;
  await aids.terms();
  await aids.letterheads();
  await aids.wordings();
  for (const path of [termsPath, letterheadsPath, wordingsPath])
    advance(files.sizes.get(path) ?? 0);
  for (const id of aids.memoryIds) {
    await aids.memory(id);
    advance(files.sizes.get(memoryPath(id)) ?? 0);
  }
  for (const { path, sha256 } of manifest.files) {
    if (!path.startsWith("blobs/")) continue;
    if ((await files.sum(path, advance)) !== sha256)
      throw new ProblemError("package-damaged", { name: path });
  }
  return opened;
}

/** What the manifest names is there in the size it says, and nothing else is. */
function mustHoldExactly({ sizes }: ZipFiles, manifest: Manifest): void {
  for (const { path, size } of manifest.files)
    if (sizes.get(path) !== size) throw new ProblemError("package-damaged", { name: path });
  if (sizes.size !== manifest.files.length + 1)
    throw new ProblemError("package-damaged", { name: manifestPath });
}

async function readSummed(
  files: ZipFiles,
  path: string,
  sums: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const bytes = await files.read(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sums.get(path))
    throw new ProblemError("package-damaged", { name: path });
  return bytes;
}
