import type { Language } from "../../domain/language.ts";
import type { Kind } from "../../templates/index.ts";
import { consecutive } from "./consecutive.ts";
import { interview } from "./interview.ts";
import type { Layout } from "./layout.ts";
import { letter } from "./letter.ts";
import { reading } from "./reading.ts";
import { release } from "./release.ts";
import { sideBySide } from "./side-by-side.ts";

export const layoutNames = [
  "release",
  "letter",
  "reading",
  "interview",
  "side-by-side",
  "consecutive",
] as const;
export type LayoutName = (typeof layoutNames)[number];

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  release,
  letter,
  reading,
  interview,
  "side-by-side": sideBySide,
  consecutive,
};

/** The layout of a kind of document where nobody chooses another. */
export const usualLayouts: Readonly<Record<Kind, LayoutName>> = {
  "press-release": "release",
  speech: "reading",
  interview: "interview",
  note: "release",
};

/** Those a document with these versions can be set in. */
export function offeredLayouts(versions: readonly Language[]): LayoutName[] {
  return layoutNames.filter((layout) => versions.length > 1 || !isBilingual(layout));
}

/** Both languages stand in one file. */
export function isBilingual(layout: LayoutName): boolean {
  return layouts[layout].versions !== "one";
}
