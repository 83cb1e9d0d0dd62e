import { isUtf8 } from "node:buffer";

import { cleanSvg } from "../../shared/letterhead/clean-svg.ts";
import {
  type ChosenEmblem,
  type Emblem,
  largestEmblem,
} from "../../shared/letterhead/letterhead.ts";
import { withoutTraces } from "../../shared/pictures/without-traces.ts";
import { failure, type Result, success } from "../../shared/result.ts";
import { readPictureFile } from "../library/picture-file.ts";

const mediaTypes = ["image/png", "image/jpeg"] as const;

/**
 * What the bytes are, by the bytes themselves: a drawing, cleaned, or a picture without its traces. Fails
 * with `emblem-unsupported`, `emblem-too-large`, or as {@link cleanSvg} does.
 */
export function readEmblem(bytes: Uint8Array): Result<ChosenEmblem> {
  if (bytes.length > largestEmblem)
    return failure("emblem-too-large", { limit: largestEmblem / 1024 });
  const picture = pictureOf(bytes);
  if (picture !== null) return success(picture);
  const text = isUtf8(bytes) ? Buffer.from(bytes).toString() : "";
  if (!/<(?:\w+:)?svg[\s>]/.test(text)) return failure("emblem-unsupported");
  const cleaned = cleanSvg(text);
  return cleaned.ok ? success({ ...cleaned.value, picture: null }) : cleaned;
}

/**
 * An emblem that somebody else has read, as its own bytes say it is: cleaned again, its size measured again.
 * null: it is none.
 */
export function readAgain({ svg, picture }: Emblem): Emblem | null {
  const shown = pictureOf(Buffer.from(picture.base64, "base64"));
  if (shown === null || svg === null) return shown;
  const drawing = cleanSvg(svg);
  return drawing.ok ? { ...drawing.value, picture: shown.picture } : null;
}

function pictureOf(bytes: Uint8Array): Emblem | null {
  const file = readPictureFile(bytes);
  const mediaType = mediaTypes.find((type) => type === file?.mediaType);
  const clean = withoutTraces(bytes);
  if (file === null || mediaType === undefined || clean === null) return null;
  const { width, height } = file;
  const base64 = Buffer.from(clean).toString("base64");
  return { svg: null, picture: { mediaType, base64 }, width, height };
}
