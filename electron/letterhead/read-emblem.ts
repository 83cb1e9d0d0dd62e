import { isUtf8 } from "node:buffer";

import { imageSize } from "image-size";

import { cleanSvg } from "../../shared/letterhead/clean-svg.ts";
import { type ChosenEmblem, largestEmblem } from "../../shared/letterhead/letterhead.ts";
import { withoutTraces } from "../../shared/pictures/without-traces.ts";
import { failure, type Result, success } from "../../shared/result.ts";

const mediaTypes = { png: "image/png", jpg: "image/jpeg" } as const;

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

function pictureOf(bytes: Uint8Array): ChosenEmblem | null {
  const size = sizeOf(bytes);
  const type = size?.type;
  if (size === null || (type !== "png" && type !== "jpg")) return null;
  const clean = withoutTraces(bytes);
  if (clean === null) return null;
  const { width, height, orientation } = size;
  // Orientations 5 to 8 of Exif lay the picture on its side.
  const onItsSide = orientation !== undefined && orientation >= 5;
  return {
    svg: null,
    picture: { mediaType: mediaTypes[type], base64: Buffer.from(clean).toString("base64") },
    ...(onItsSide ? { width: height, height: width } : { width, height }),
  };
}

function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    return null;
  }
}
