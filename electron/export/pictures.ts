import type { Node } from "@tiptap/pm/model";
import { imageSize } from "image-size";

import {
  type InlinePicture,
  type InlinePictures,
  pictureBlobs,
} from "../../shared/export/publication.ts";
import { withoutTraces } from "../../shared/pictures/without-traces.ts";
import type { Result } from "../../shared/result.ts";

export type ReadBlob = (hash: string) => Promise<Result<Uint8Array>>;

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

export interface ReadPictures {
  readonly pictures: InlinePictures;
  /** Every picture the versions show is among them. */
  readonly complete: boolean;
}

/** The pictures the versions show, as far as the library has them, as they may leave the house. */
export async function readPictures(
  contents: readonly Node[],
  readBlob: ReadBlob,
): Promise<ReadPictures> {
  const pictures = new Map<string, InlinePicture>();
  const blobs = new Set(contents.flatMap(pictureBlobs));
  for (const blob of blobs) {
    const bytes = await readBlob(blob);
    if (!bytes.ok) continue;
    const mediaType = mediaTypeOf(bytes.value);
    if (mediaType === undefined) continue;
    const clean = withoutTraces(bytes.value);
    if (clean === null) continue;
    pictures.set(blob, { mediaType, base64: Buffer.from(clean).toString("base64") });
  }
  return { pictures, complete: pictures.size === blobs.size };
}

/** Told by the bytes, whatever the document says. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  try {
    return mediaTypes[imageSize(bytes).type ?? ""];
  } catch {
    return undefined;
  }
}
