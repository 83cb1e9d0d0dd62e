import { legible } from "../../letterhead/colour.ts";
import type { Letterhead } from "../../letterhead/letterhead.ts";
import type { LetterheadPlace } from "../layouts/layout.ts";

const paper = "#ffffff";
const lightGround = "#fbfaf7";
const darkGround = "#171916";

type Colours = Pick<Letterhead, "accent" | "second">;

/** On paper, as the layout places it. */
export function letterheadOnPaper(colours: Colours, place: LetterheadPlace): string {
  return `
:root { --emblem: ${place.emblem}mm; }
.letterhead p { margin: 0; }
.letterhead img { width: auto; max-width: calc(2.5 * var(--emblem)); height: var(--emblem); margin: 0; object-fit: contain; }
.letterhead a { text-decoration: none; }
${place.at === "centre" ? centred(colours) : atTheSide(colours)}`;
}

/**
 * Beside the emblem who it is, on the right how to reach them, and below the bar in both colours. Text has a
 * shade of the accent that can be read.
 */
function atTheSide(colours: Colours): string {
  return `:root { --accent: ${legible(colours.accent, paper)}; }
.letterhead { display: grid; grid-template-columns: auto minmax(0, 1fr) fit-content(56mm); column-gap: 5mm; align-items: center; margin-bottom: 6mm; font: 8.25pt/1.4 var(--label-face); color: var(--quiet); }
.letterhead:not(:has(img)) { grid-template-columns: minmax(0, 1fr) fit-content(56mm); }
.letterhead .organization { font-size: 12.5pt; font-weight: 700; line-height: 1.2; color: var(--ink); text-wrap: balance; }
.letterhead .parent + .organization { margin-top: 0.8mm; }
.letterhead .contacts { padding-left: 4mm; border-left: 0.5pt solid var(--line); }
.letterhead .contacts span { display: block; }
.letterhead ~ .masthead, .pair:has(.letterhead) + .pair .masthead { ${bar(colours, "2.25pt")} }
.pair .letterhead { display: block; margin-bottom: 4mm; }
.pair .letterhead .organization { font-size: 11pt; }
.letterhead:has(+ .pair) { display: block; margin-bottom: 3mm; }
.pair .letterhead .contacts { margin-top: 1.5mm; padding-left: 0; border-left: 0; }
`;
}

/** One below the other in the middle, from the emblem to the particulars; text stays black. */
function centred({ accent, second }: Colours): string {
  const thin =
    second === null
      ? ""
      : ` background: linear-gradient(${second}, ${second}) left bottom 0.7mm / 100% 0.75pt no-repeat;`;
  return `.letterhead { margin-bottom: 8mm; padding-bottom: 3.5mm; border-bottom: 1.5pt solid ${accent};${thin} font: 10.5pt/1.3 var(--label-face); text-align: center; }
.letterhead img { margin: 0 auto 3mm; }
.letterhead .parent { font-size: 12pt; }
.letterhead .organization { font-size: 14pt; font-weight: 700; line-height: 1.2; text-wrap: balance; }
.letterhead .parent + .organization { margin-top: 1mm; }
.letterhead .contacts { margin-top: 2.5mm; }
.letterhead .reach span { white-space: nowrap; }
.letterhead .reach span:not(:last-child)::after { content: ","; }
`;
}

/** A line of the accent and, right below it, a thinner one of the second colour. */
function bar({ accent, second }: Colours, width: string): string {
  const line = `border-top: ${width} solid ${accent};`;
  return second === null
    ? line
    : `${line} background: linear-gradient(${second}, ${second}) top / 100% calc(${width} * 0.45) no-repeat;`;
}

/** On the screen, light and dark; a dark emblem stays on white. */
export function letterheadOnScreen(colours: Colours): string {
  return `
@media screen { :root { --accent: ${legible(colours.accent, lightGround)}; } }
@media screen and (prefers-color-scheme: dark) {
  :root { --accent: ${legible(colours.accent, darkGround)}; }
  .letterhead img { padding: 0.25rem; border-radius: 4px; background: #fff; }
}
.letterhead { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin-bottom: 1.5rem; font: 0.875rem/1.45 var(--sans); color: var(--quiet); }
.letterhead p { margin: 0; }
.letterhead img { width: auto; max-width: 10rem; height: 4rem; margin: 0; object-fit: contain; }
.letterhead .names { flex: 1 1 14rem; }
.letterhead .organization { font-size: 1.0625rem; font-weight: 700; line-height: 1.3; color: var(--ink); }
.letterhead .contacts span { display: block; }
.letterhead + .masthead { ${bar(colours, "3px")} }
`;
}

/** In an e-mail: one below the other, as every mail program can. */
export function letterheadInMessage(colours: Colours): string {
  return `
.letterhead { max-width: 46em; margin-bottom: 1.5em; padding-bottom: 0.75em; border-bottom: 3px solid ${colours.accent}; font-family: Arial, sans-serif; font-size: 0.9em; }
.letterhead p { margin: 0; }
.letterhead img { margin-bottom: 0.5em; }
.organization { font-size: 1.15em; font-weight: bold; }
.letterhead .contacts { margin-top: 0.5em; color: #555555; }
.quotation { border-left-color: ${colours.accent}; }
`;
}
