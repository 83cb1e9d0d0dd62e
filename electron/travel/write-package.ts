import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, link, lstat, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { ZipFile } from "yazl";

import { ProblemError } from "../../shared/result.ts";
import { errorCode, isMissing } from "../library/disk-problem.ts";
import { insistently } from "../library/insistently.ts";
import { syncFolder } from "../library/replace-file.ts";
import { makeManifest, type Manifest, manifestPath } from "./manifest.ts";
import { openPackage } from "./open-package.ts";
import { sealStream } from "./seal-stream.ts";
import { makeSeal, type Seal } from "./sealing.ts";

/** One file of a package; made when its turn comes, so that no more than one is held at a time. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Buffer;
}

export interface PackageContent {
  readonly files: AsyncIterable<PackageFile>;
  /** Asked for when all files have been written. */
  readonly manifest: () => Omit<Manifest, "format" | "version" | "files">;
}

export interface Writing {
  readonly folder: string;
  /** Without the ending; a number is added where a file of that name is there. */
  readonly name: string;
  readonly passphrase: string | null;
  readonly signal: AbortSignal;
  /** Bytes read back, of all that were written. */
  readonly onVerified: (done: number, total: number) => void;
}

const ending = ".pcpack";

/**
 * Writes a package whole or not at all: under a name that is none until every byte is on the medium and
 * was read back and found good. Returns its path. Throws a {@link ProblemError} or what the disk says.
 */
export async function writePackage(content: PackageContent, writing: Writing): Promise<string> {
  const draft = path.join(writing.folder, `.${randomUUID()}.tmp`);
  try {
    const { passphrase, signal, onVerified } = writing;
    const seal = passphrase === null ? null : await makeSeal(passphrase);
    await writeDraft(draft, content, seal, signal);
    const opened = await openPackage(draft, { secret: seal, signal, onProgress: onVerified });
    await opened.close();
    const file = await giveName(draft, writing);
    await syncFolder(writing.folder);
    return file;
  } catch (error) {
    throw writing.signal.aborted ? new ProblemError("travel-cancelled") : error;
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function giveName(draft: string, { folder, name }: Writing): Promise<string> {
  for (let turn = 1; ; turn++) {
    const file = path.join(folder, `${name}${turn === 1 ? "" : ` (${turn})`}${ending}`);
    if (await takesName(draft, file)) return file;
  }
}

/**
 * A link is made only where nothing is. Sticks mostly have no links: there the name is looked for first,
 * since nothing, not even an empty file, may stand under it before the package does.
 */
async function takesName(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
  }
  if (await exists(file)) return false;
  await insistently(() => rename(draft, file));
  return true;
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function writeDraft(
  draft: string,
  content: PackageContent,
  seal: Seal | null,
  signal: AbortSignal,
): Promise<void> {
  const handle = await open(draft, "wx");
  try {
    const zip = new ZipFile();
    // yazl tells of a file that could not be made on itself, and its stream would wait for ever.
    const output = new PassThrough();
    zip.on("error", (error: Error) => output.destroy(error));
    zip.outputStream.pipe(output);
    const sink = toHandle(handle);
    const written =
      seal === null
        ? pipeline(output, sink, { signal })
        : pipeline(output, sealStream(seal), sink, { signal });
    const filled = fill(zip, content, written).catch((error: unknown) => {
      output.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    });
    const [filling] = await Promise.allSettled([filled, written]);
    if (filling.status === "rejected") throw filling.reason;
    await written;
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Hands the zip one file after the other, each once the one before it has gone through. */
async function fill(
  zip: ZipFile,
  { files, manifest }: PackageContent,
  written: Promise<void>,
): Promise<void> {
  const listed: Manifest["files"] = [];
  let isOver = false;
  const over = written
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
    });
  for await (const { path, bytes } of files) {
    if (isOver) return;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    listed.push({ path, size: bytes.length, sha256 });
    const stream = Readable.from(pieces(bytes), { objectMode: false });
    const taken = new Promise<void>((resolve) => {
      stream.once("close", resolve);
    });
    zip.addReadStream(stream, path, { size: bytes.length, compress: !path.startsWith("blobs/") });
    await Promise.race([taken, over]);
  }
  zip.addBuffer(makeManifest({ ...manifest(), files: listed }), manifestPath);
  zip.end();
}

const pieceSize = 64 * 1024;

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

function toHandle(handle: FileHandle) {
  return async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const bytes of source) await handle.writeFile(bytes);
  };
}
