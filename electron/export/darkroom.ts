import type { Crop } from "../../shared/pictures/crop.ts";
import type { Turn } from "../../shared/pictures/orientation.ts";
import type { InlinePicture } from "../../shared/export/publication.ts";

/** What is to be made of a picture. */
export interface DarkroomOrder extends InlinePicture {
  /** sha256 of its bytes. */
  readonly blob: string;
  readonly crop: Crop;
  /** What browsers leave to do to have it upright. */
  readonly turn: Turn | null;
  /** The media type of what is made. */
  readonly madeAs: string;
  /** Pixels across at most. */
  readonly width: number;
}

/** The part of the picture, upright and no larger than wanted; null where it cannot be shown. */
export type Develop = (order: DarkroomOrder) => Promise<InlinePicture | null>;

/** Pictures that were just made: a publication goes out in several formats and languages. */
const remembered = 8;

/** Develops the same order once. */
export function developOnce(develop: Develop): Develop {
  const made = new Map<string, Promise<InlinePicture | null>>();
  return (order) => {
    const { blob, crop, madeAs, width } = order;
    const key = JSON.stringify([blob, crop, madeAs, width]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const developing = develop(order);
    made.set(key, developing);
    developing.catch(() => made.delete(key));
    const [oldest] = made.keys();
    if (made.size > remembered && oldest !== undefined) made.delete(oldest);
    return developing;
  };
}

/**
 * A script for the hidden page: only the browser has decoders and encoders. What comes out is made of the
 * pixels of the part alone. Answers with its bytes in Base64, or null. The quality is that at which one who
 * compares sees no difference.
 */
export function developScript(order: DarkroomOrder): string {
  return `(async () => {
    const { base64, mediaType, crop, turn, madeAs, width } = ${JSON.stringify(order)};
    const file = new Blob([Uint8Array.fromBase64(base64)], { type: mediaType });
    const read = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
    if (read === null) return null;
    const turned = () => {
      const upright = new OffscreenCanvas(turn.size.width, turn.size.height);
      const context = upright.getContext("2d");
      context.setTransform(...turn.matrix);
      context.drawImage(read, 0, 0);
      return upright;
    };
    const whole = turn === null ? read : turned();
    const pixels = (length, thousandths) => Math.round((length * thousandths) / 1000);
    const part = {
      x: Math.min(pixels(whole.width, crop.x), whole.width - 1),
      y: Math.min(pixels(whole.height, crop.y), whole.height - 1),
      width: Math.max(1, pixels(whole.width, crop.width)),
      height: Math.max(1, pixels(whole.height, crop.height)),
    };
    const scale = Math.min(1, width / part.width);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(part.width * scale)),
      Math.max(1, Math.round(part.height * scale)),
    );
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(
      whole, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height,
    );
    read.close();
    const made = await canvas.convertToBlob({ type: madeAs, quality: 0.92 });
    return new Uint8Array(await made.arrayBuffer()).toBase64();
  })()`;
}
