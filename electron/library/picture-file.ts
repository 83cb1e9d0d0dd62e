import { imageSize } from "image-size";

import type { Size } from "../../shared/pictures/crop.ts";
import { isOnItsSide } from "../../shared/pictures/orientation.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

export interface PictureFile extends Size {
  readonly mediaType: string;
}

/** What the bytes are, by the bytes themselves, with width and height as a reader sees them; null: no picture. */
export function readPictureFile(bytes: Uint8Array): PictureFile | null {
  try {
    const { type, width, height } = imageSize(bytes);
    const mediaType = mediaTypes[type ?? ""];
    if (mediaType === undefined || !(width >= 1) || !(height >= 1)) return null;
    return isOnItsSide(bytes)
      ? { mediaType, width: height, height: width }
      : { mediaType, width, height };
  } catch {
    return null;
  }
}
