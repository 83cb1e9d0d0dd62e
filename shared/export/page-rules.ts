import type { Language } from "../domain/language.ts";
import type { Face, Layout, PagePlace } from "./layouts/layout.ts";

/** What stands at the head of every page but the first, in plain text. */
export interface RunningHead {
  readonly language: Language;
  readonly text: string;
}

/** Millimetres between the edge of the sheet and what stands in its margins. */
const edge = 11;
const headSize = 8.5;

export const fontFamilies: Readonly<Record<Face, string>> = {
  serif: '"PT Serif", serif',
  sans: '"PT Sans", sans-serif',
};

/** The sheet: its margins, and what stands in them on which page (CSS Paged Media, level 3). */
export function pageRules(layout: Layout, heads: readonly RunningHead[]): string {
  const { margins, firstTop, pageNumber, versions } = layout;
  const { top, right, bottom, left } = margins;
  const shown = layout.runningHead ? heads : [];
  const everywhere = versions === "after" ? [] : headBoxes(shown, layout);
  const notFirst = [
    ...(pageNumber.from === 2 ? [pageNumber.place] : []),
    ...everywhere.map(({ place }) => place),
  ];
  return [
    rule("@page", [
      "size: A4;",
      `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`,
      numberBox(layout),
      ...everywhere.map(({ css }) => css),
    ]),
    rule("@page :first", [`margin-top: ${firstTop}mm;`, ...notFirst.map(noBox)]),
    ...(versions === "after" ? pagesByLanguage(shown, layout) : []),
  ].join("\n");
}

/** Each language has pages of its own name, so that each has its own head. */
function pagesByLanguage(heads: readonly RunningHead[], layout: Layout): string[] {
  return heads.flatMap((head) => {
    const boxes = headBoxes([head], layout);
    return [
      `article:lang(${head.language}) { page: ${head.language}; }`,
      rule(
        `@page ${head.language}`,
        boxes.map(({ css }) => css),
      ),
      rule(
        `@page ${head.language}:first`,
        boxes.map(({ place }) => noBox(place)),
      ),
    ];
  });
}

/** The first head on the left, another on the right. */
function headBoxes(heads: readonly RunningHead[], { pageNumber, labelFace }: Layout) {
  const lineHeight = pageNumber.place.startsWith("top") ? pageNumber.size : headSize;
  const font = `${headSize}pt/${lineHeight}pt ${fontFamilies[labelFace]}`;
  return heads.map(({ text }, index) => {
    const place: PagePlace = index === 0 ? "top-left" : "top-right";
    return { place, css: marginBox(place, cssString(text), font) };
  });
}

function numberBox({ pageNumber: { place, form, size }, labelFace }: Layout): string {
  const content =
    form === "plain" ? "counter(page)" : 'counter(page) "\\2009/\\2009" counter(pages)';
  return marginBox(place, content, `${size}pt/1 ${fontFamilies[labelFace]}`);
}

function marginBox(place: PagePlace, content: string, font: string): string {
  const [side] = place.split("-");
  return `@${place} { content: ${content}; margin-${side}: ${edge}mm; vertical-align: ${side}; white-space: nowrap; font: ${font}; color: #5c5951; }`;
}

function noBox(place: PagePlace): string {
  return `@${place} { content: none; }`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((line) => `  ${line}\n`).join("")}}`;
}

/** A string of CSS: whatever is neither letter, figure nor space is written by its number. */
export function cssString(text: string): string {
  const escaped = text
    .replace(/\s/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
