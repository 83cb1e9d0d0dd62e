import type { Node } from "@tiptap/pm/model";

import type { ExportFormat } from "../../shared/domain/export-job.ts";
import { type InlinePicture, type InlinePictures } from "../../shared/export/publication.ts";
import { isWebp } from "../../shared/pictures/bytes.ts";
import { wholePicture } from "../../shared/pictures/crop.ts";
import { cameraDataOf } from "../../shared/pictures/camera-data.ts";
import { exifOf, orientationOf, turnLeftToDo } from "../../shared/pictures/orientation.ts";
import { extentShares, type PictureUse, pictureUses } from "../../shared/pictures/picture-use.ts";
import { isTransparentWebp } from "../../shared/pictures/webp.ts";
import { withoutTraces } from "../../shared/pictures/without-traces.ts";
import type { Result } from "../../shared/result.ts";
import { readPictureFile } from "../library/picture-file.ts";
import type { Develop } from "./darkroom.ts";

type ReadBlob = (hash: string) => Promise<Result<Uint8Array>>;

/** How a format carries pictures. */
export interface PictureTerms {
  /** Pixels across that one as wide as the text needs. */
  readonly width: number;
  /** Who reads it does not heed Exif: the pixels themselves have to be upright. */
  readonly upright: boolean;
  /** Who reads it shows WebP. */
  readonly webp: boolean;
  /** Where, when and with what it was taken goes along. */
  readonly keepData?: boolean;
}

/** The text of a page is 170 mm wide and printed at 300 dpi. */
const paperWidth = Math.ceil((170 / 25.4) * 300);
const screenWidth = 1600;

/** With every pixel there is: the format only says what it shows, or an agency prints it. */
const asItIs: PictureTerms = { width: Number.MAX_SAFE_INTEGER, upright: false, webp: true };

export const pictureTerms: Readonly<Record<ExportFormat, PictureTerms>> = {
  html: { width: screenWidth, upright: false, webp: true },
  pdf: { width: paperWidth, upright: false, webp: true },
  docx: { width: paperWidth, upright: true, webp: false },
  eml: { width: screenWidth, upright: true, webp: false },
  txt: asItIs,
  md: asItIs,
  ninjs: asItIs,
  newsml: asItIs,
};

export interface PictureServices {
  readonly readBlob: ReadBlob;
  readonly develop: Develop;
}

export interface ReadPictures {
  readonly pictures: InlinePictures;
  /** Every picture the versions show is among them. */
  readonly complete: boolean;
}

/** The pictures the versions show, as far as the library has them, as they may leave the house. */
export async function readPictures(
  contents: readonly Node[],
  services: PictureServices,
  terms: PictureTerms,
): Promise<ReadPictures> {
  const pictures = new Map<string, InlinePicture>();
  const uses = new Map(contents.flatMap(pictureUses).map((use) => [use.key, use]));
  for (const use of uses.values()) {
    const picture = await readOne(use, services, terms);
    if (picture !== null) pictures.set(use.key, picture);
  }
  return { pictures, complete: pictures.size === uses.size };
}

async function readOne(
  { blob, crop, extent }: PictureUse,
  { readBlob, develop }: PictureServices,
  { width, upright, webp, keepData = false }: PictureTerms,
): Promise<InlinePicture | null> {
  const bytes = await readBlob(blob);
  if (!bytes.ok) return null;
  const file = readPictureFile(bytes.value);
  const orientation = orientationOf(bytes.value);
  const clean = cleaned(bytes.value, orientation, keepData);
  if (file === null || clean === null) return null;
  const picture = { mediaType: file.mediaType, base64: Buffer.from(clean).toString("base64") };
  const wanted = Math.ceil(width * extentShares[extent]);
  const turn = turnLeftToDo(bytes.value, file);
  const isUpright = turn === null && (!upright || orientation === 1);
  const madeAs = webp || !isWebp(bytes.value) ? file.mediaType : insteadOfWebp(bytes.value);
  const isShown = isUpright && madeAs === file.mediaType;
  if (crop === null && file.width <= wanted && isShown) return picture;
  const part = { crop: crop ?? wholePicture, turn, madeAs, width: wanted };
  const made = await develop({ ...picture, blob, ...part });
  if (made === null || !keepData) return made;
  // The darkroom makes pixels only.
  const kept = withoutTraces(Buffer.from(made.base64, "base64"), cameraDataOf(bytes.value, 1));
  return kept === null ? null : { ...made, base64: Buffer.from(kept).toString("base64") };
}

function insteadOfWebp(bytes: Uint8Array): string {
  return isTransparentWebp(bytes) ? "image/png" : "image/jpeg";
}

function cleaned(bytes: Uint8Array, orientation: number, keepData: boolean): Uint8Array | null {
  const data = keepData ? cameraDataOf(bytes, orientation) : null;
  return withoutTraces(bytes, data ?? exifOf(orientation));
}
