import { convertMillimetersToTwip } from "docx";

/** The look of a Word document: that of the printed page, in fonts that every word processor has or has a match for. */
export const fonts = { serif: "Times New Roman", sans: "Arial" } as const;

export const colours = {
  ink: "1D1C19",
  quiet: "5C5951",
  line: "D8D5CC",
  accent: "23594B",
} as const;

/** A4 in twips; the margins, those of the first printed page, in millimetres. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 20, right: 28, bottom: 22, left: 32 },
  foot: 12,
} as const;

/** CSS pixels, as Word's pictures are measured. */
export const perMillimetre = 96 / 25.4;

/** Width of the text in millimetres. */
export const measure = 210 - page.margin.left - page.margin.right;

const listStep = 6;

/** How far the text of a list stands from the margin, and its number from its text, in twips. */
export function listIndent(level: number): { readonly left: number; readonly hanging: number } {
  return {
    left: convertMillimetersToTwip((level + 1) * listStep),
    hanging: convertMillimetersToTwip(listStep),
  };
}
