import type { Rectangle } from "electron";
import { z } from "zod";

export const smallestSize = { width: 1024, height: 700 } as const;
const usualSize = { width: 1360, height: 860 } as const;

const whole = z.number().int();

/** Where the window stood when it was last closed. */
export const windowPlaceSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export const firstPlace: WindowPlace = { bounds: null, maximized: false };

/** Bounds to open with: remembered ones only while enough of the title bar lies on a display. */
export function openingBounds(
  { bounds }: WindowPlace,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (bounds === null) return usualSize;
  const size = {
    width: Math.max(bounds.width, smallestSize.width),
    height: Math.max(bounds.height, smallestSize.height),
  };
  return displays.some((display) => canBeReached(bounds, display))
    ? { x: bounds.x, y: bounds.y, ...size }
    : size;
}

function canBeReached(bounds: Rectangle, display: Rectangle): boolean {
  const across =
    Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  return across >= 120 && bounds.y >= display.y && bounds.y < display.y + display.height - 60;
}
