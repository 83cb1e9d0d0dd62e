import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import type { WrittenFile } from "../../shared/domain/export-job.ts";
import type { InlinePictures } from "../../shared/export/publication.ts";
import type { PictureFile } from "../../shared/export/wire/item-pictures.ts";
import { type Result, success } from "../../shared/result.ts";
import { readPictureFile } from "../library/picture-file.ts";
import { writeWhole } from "./write-file.ts";

/** A picture and the bytes of its file. */
export interface PictureToWrite extends PictureFile {
  readonly content: Uint8Array;
  readonly sha256: string;
}

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** Named by the sum of their bytes: the same picture is one file, whichever text and language shows it. */
export function pictureFiles(pictures: InlinePictures): Map<string, PictureToWrite> {
  return new Map(
    [...pictures].flatMap(([key, { base64, mediaType }]) => {
      const content = Buffer.from(base64, "base64");
      const size = readPictureFile(content);
      const ending = endings[mediaType];
      if (size === null || ending === undefined) return [];
      const sha256 = createHash("sha256").update(content).digest("hex");
      const name = `picture-${sha256.slice(0, 16)}.${ending}`;
      return [[key, { ...size, name, bytes: content.length, content, sha256 }] as const];
    }),
  );
}

/** Puts the picture into the folder; one of the same bytes may lie there. Fails as {@link writeWhole} does. */
export async function writePicture(
  { name, content, bytes, sha256 }: PictureToWrite,
  folder: string,
  options: { overwrite: boolean },
): Promise<Result<WrittenFile>> {
  const file = path.join(folder, name);
  const there = await readFile(file).catch(() => null);
  if (there?.equals(content) !== true) {
    const written = await writeWhole(file, content, options);
    if (!written.ok) return written;
  }
  return success({ file, bytes, sha256 });
}
