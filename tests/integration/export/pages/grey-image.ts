import { decodeGreyPng, encodePng } from "../../../fixtures/png.ts";

/** Pixels from black (0) to white (255), row after row. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const white = 255;
/** Of grey between two pages of a strip, in pixels. */
const gap = 4;
const gapShade = 170;

/** The images of a stream of binary PGM (netpbm, "P5"), as pdftoppm writes them one behind the other. */
export function readPgm(bytes: Buffer): GreyImage[] {
  const images: GreyImage[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
      bytes.toString("latin1", offset, offset + 40),
    );
    if (header === null) throw new Error("Not a PGM image of eight bits");
    const [all, width, height] = [header[0], Number(header[1]), Number(header[2])];
    const start = offset + all.length;
    offset = start + width * height;
    images.push({ width, height, pixels: bytes.subarray(start, offset) });
  }
  return images;
}

/** Pages in a row, as one picture. */
export function strip(pages: readonly GreyImage[]): GreyImage {
  const height = Math.max(...pages.map((page) => page.height));
  const width = pages.reduce((sum, page) => sum + page.width + gap, -gap);
  const pixels = new Uint8Array(width * height).fill(gapShade);
  let left = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1)
      pixels.set(page.pixels.subarray(y * page.width, (y + 1) * page.width), y * width + left);
    left += page.width + gap;
  }
  return { width, height, pixels };
}

/** The pages of a strip again. */
export function pagesOf(image: GreyImage, pageWidth: number): GreyImage[] {
  const count = (image.width + gap) / (pageWidth + gap);
  if (!Number.isInteger(count)) throw new Error(`No strip of pages ${pageWidth} pixels wide`);
  return Array.from({ length: count }, (_, page) => {
    const pixels = new Uint8Array(pageWidth * image.height);
    for (let y = 0; y < image.height; y += 1) {
      const start = y * image.width + page * (pageWidth + gap);
      pixels.set(image.pixels.subarray(start, start + pageWidth), y * pageWidth);
    }
    return { width: pageWidth, height: image.height, pixels };
  });
}

/** The mean of each pixel and those around it: what is left of a letter when its edges are smoothed otherwise. */
export function blur({ width, height, pixels }: GreyImage): GreyImage {
  const blurred = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          const isInside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          sum += isInside ? (pixels[(y + dy) * width + x + dx] ?? white) : white;
        }
      blurred[y * width + x] = Math.round(sum / 9);
    }
  return { width, height, pixels: blurred };
}

/** A PNG of sixteen shades: text loses nothing by it but half its size. */
export function toPng({ width, height, pixels }: GreyImage): Uint8Array {
  const length = Math.ceil(width / 2);
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const shade = Math.round((pixels[y * width + x] ?? white) / 17);
      const place = y * length + (x >> 1);
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  return encodePng({ width, height, colour: "grey", depth: 4 }, rows);
}

export function fromPng(bytes: Uint8Array): GreyImage {
  const { shape, rows } = decodeGreyPng(bytes);
  const { width, height } = shape;
  const length = Math.ceil(width / 2);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * length + (x >> 1)] ?? white;
      pixels[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * 17;
    }
  return { width, height, pixels };
}
