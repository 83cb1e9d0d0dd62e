import type { InlinePicture } from "../../../../shared/export/publication.ts";
import { isWebp } from "../../../../shared/pictures/bytes.ts";
import { exifOf } from "../../../../shared/pictures/orientation.ts";
import { webpFile, webpPiece } from "../../../fixtures/pictures.ts";
import type { ChromiumPrinter } from "../chromium-printer.ts";

/** Corners of a picture from the upper left on, clockwise, by the first letter of their colour. */
export type Corners = string;

/** A picture of four quarters: red, green, white and blue, clockwise; twice as wide as high. */
export async function makeQuarters(
  { evaluate }: ChromiumPrinter,
  type: string,
  width = 64,
): Promise<Uint8Array> {
  const base64 = await evaluate(`(async () => {
    const [width, height] = [${width}, ${width / 2}];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d");
    const quarters = [["#f00", 0, 0], ["#0f0", 1, 0], ["#fff", 1, 1], ["#00f", 0, 1]];
    for (const [colour, x, y] of quarters) {
      context.fillStyle = colour;
      context.fillRect((x * width) / 2, (y * height) / 2, width / 2, height / 2);
    }
    const made = await canvas.convertToBlob({ type: "${type}", quality: 1 });
    return new Uint8Array(await made.arrayBuffer()).toBase64();
  })()`);
  return Buffer.from(String(base64), "base64");
}

/** Eight pixels by four, half of them to be seen through. */
export async function makeTransparentWebp({ evaluate }: ChromiumPrinter): Promise<Uint8Array> {
  const base64 = await evaluate(`(async () => {
    const canvas = new OffscreenCanvas(8, 4);
    canvas.getContext("2d").fillRect(0, 0, 4, 4);
    const made = await canvas.convertToBlob({ type: "image/webp" });
    return new Uint8Array(await made.arrayBuffer()).toBase64();
  })()`);
  return Buffer.from(String(base64), "base64");
}

/** The JPEG or WebP as a camera writes it that was held so. */
export function heldSo(picture: Uint8Array, orientation: number): Uint8Array {
  return isWebp(picture) ? webpHeldSo(picture, orientation) : jpegHeldSo(picture, orientation);
}

/** A browser's WebP has the longer header already, for its colours. */
function webpHeldSo(webp: Uint8Array, orientation: number): Uint8Array {
  const pieces = Buffer.from(webp.subarray(12));
  pieces.writeUInt8(pieces.readUInt8(8) | 0x08, 8);
  return webpFile(pieces, webpPiece("EXIF", exifOf(orientation) ?? []));
}

function jpegHeldSo(jpeg: Uint8Array, orientation: number): Uint8Array {
  const body = [...Buffer.from("Exif\0\0", "latin1"), ...(exifOf(orientation) ?? [])];
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    body.length + 2,
    ...body,
    ...jpeg.subarray(2),
  ]);
}

/** What a person sees in the picture. */
export async function seen(
  { evaluate }: ChromiumPrinter,
  { mediaType, base64 }: InlinePicture,
): Promise<{ width: number; height: number; corners: Corners }> {
  const found = await evaluate(`(async () => {
    const picture = new Image();
    picture.src = "data:${mediaType};base64,${base64}";
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const colourAt = (x, y) => {
      const [red, green, blue] = context.getImageData(x, y, 1, 1).data;
      if (red > 200 && green > 200 && blue > 200) return "w";
      return red > 200 ? "r" : green > 200 ? "g" : blue > 200 ? "b" : "?";
    };
    const [left, right, top, bottom] = [width / 4, (width * 3) / 4, height / 4, (height * 3) / 4];
    const corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    return { width, height, corners: corners.map(([x, y]) => colourAt(x, y)).join("") };
  })()`);
  return found as { width: number; height: number; corners: Corners };
}
