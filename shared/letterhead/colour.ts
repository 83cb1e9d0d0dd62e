/** A colour as style sheets write it: `#23594b`. */
export const colourPattern = /^#[\da-f]{6}$/;

/** Contrast that text of any size can be read at (WCAG 2.2, 1.4.3). */
const readable = 4.5;
const steps = 40;

/**
 * The colour itself where text in it can be read on the ground, else the nearest towards black or white,
 * whichever the ground is farther from.
 */
export function legible(colour: string, ground: string): string {
  const text = channels(colour);
  const towards = luminance(channels(ground)) > 0.18 ? 0 : 255;
  for (let step = 0; step <= steps; step += 1) {
    const mixed = text.map((each) => Math.round(each + ((towards - each) * step) / steps));
    if (contrast(mixed, channels(ground)) >= readable) return hexOf(mixed);
  }
  return hexOf([towards, towards, towards]);
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((each) => {
    const value = each / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexOf(colour: readonly number[]): string {
  return `#${colour.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}
