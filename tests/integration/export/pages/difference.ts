import { blur, type GreyImage } from "./grey-image.ts";

/** Shades by which a blurred pixel may differ: a letter a third of a pixel away stays below, one a pixel away does not. */
const shades = 48;
/** Share of a page's pixels that may differ by more: less than a word has. */
const usualShare = 0.0001;
/** Shades by which a page may differ in the mean. */
const mean = 3;

interface Difference {
  /** In words: how much differs, and where. */
  readonly told: string;
  /** The page, with what differs in black on it. */
  readonly image: GreyImage;
}

/**
 * How two images of one page differ; null where nothing does that a reader would see.
 * @param share of the pixels that may differ
 */
export function differenceOf(
  expected: GreyImage,
  actual: GreyImage,
  share = usualShare,
): Difference | null {
  // What was kept has sixteen shades: nearer than half of one is the same.
  if (expected.pixels.every((shade, index) => Math.abs(shade - (actual.pixels[index] ?? 0)) <= 9))
    return null;
  const { width, height } = expected;
  const [before, after] = [blur(expected).pixels, blur(actual).pixels];
  const pixels = new Uint8Array(before.length);
  const places: number[] = [];
  let sum = 0;
  for (const [index, shade] of after.entries()) {
    const differs = Math.abs((before[index] ?? 0) - shade);
    sum += differs;
    if (differs > shades) places.push(index);
    pixels[index] = differs > shades ? 0 : 192 + shade / 4;
  }
  const found = { mean: sum / before.length, share: places.length / before.length };
  if (found.mean <= mean && found.share <= share) return null;
  const percent = (part: number) => `${(part * 100).toFixed(2)} %`;
  const [from, to] = [places[0] ?? 0, places.at(-1) ?? before.length];
  const heights = [from, to].map((place) => percent(Math.floor(place / width) / height));
  return {
    told: `${percent(found.share)} of the pixels differ, from ${heights.join(" to ")} of its height; ${found.mean.toFixed(2)} shades in the mean`,
    image: { width, height, pixels },
  };
}
