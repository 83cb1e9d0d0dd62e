import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import type { Picture } from "../../shared/ipc/contract.ts";
import { phoneFormatOf } from "../../shared/pictures/phone-format.ts";
import { ProblemError } from "../../shared/result.ts";
import { isMissing } from "./disk-problem.ts";
import type { LibraryLayout } from "./layout.ts";
import { readPictureFile } from "./picture-file.ts";
import { pictureWords } from "./picture-words.ts";
import { makeFolder, replaceFile } from "./replace-file.ts";

const limitMegabytes = 40;
const megabyte = 1024 * 1024;
const reference = /"blob":"([0-9a-f]{64})"/g;
const hashPattern = /^[0-9a-f]{64}$/;

/**
 * What the bytes are, by the bytes themselves. Width and height are those a reader sees.
 * Throws a {@link ProblemError} of `file-empty`, `file-too-large`, `picture-heic`, `picture-avif` or
 * `picture-unsupported`.
 */
export function recognizePicture(name: string, bytes: Uint8Array): Picture {
  if (bytes.length === 0) throw new ProblemError("file-empty", { name });
  if (bytes.length > limitMegabytes * megabyte) {
    const size = Math.ceil(bytes.length / megabyte);
    throw new ProblemError("file-too-large", { name, size, limit: limitMegabytes });
  }
  const phoneFormat = phoneFormatOf(bytes);
  if (phoneFormat !== null) throw new ProblemError(`picture-${phoneFormat}`, { name });
  const file = readPictureFile(bytes);
  if (file === null) throw new ProblemError("picture-unsupported", { name });
  const blob = createHash("sha256").update(bytes).digest("hex");
  return { blob, ...file, ...pictureWords(bytes) };
}

/** Keeps the picture under the sum of its bytes; the same picture is kept once. */
export async function keepPicture(
  layout: LibraryLayout,
  picture: Pick<Picture, "blob">,
  bytes: Uint8Array,
): Promise<void> {
  const kept = await readPicture(layout, picture.blob).catch(() => null);
  if (kept !== null) return;
  await makeFolder(layout.blobs, layout.folder);
  await replaceFile(layout.blob(picture.blob), bytes);
}

/** Throws a {@link ProblemError} of `file-missing` or, when the bytes are not those kept, `file-unreadable`. */
export async function readPicture(layout: LibraryLayout, hash: string): Promise<Uint8Array> {
  const path = layout.blob(hash);
  if (!hashPattern.test(hash)) throw new ProblemError("file-missing", { path: hash });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (isMissing(error)) throw new ProblemError("file-missing", { path }, { cause: error });
    throw error;
  }
  if (createHash("sha256").update(bytes).digest("hex") !== hash)
    throw new ProblemError("file-unreadable", { path, reason: "checksum" });
  return bytes;
}

/** The names of the pictures shown by content that is written as JSON. */
export function picturesIn(json: string): string[] {
  return Array.from(json.matchAll(reference), ([, name = ""]) => name);
}
