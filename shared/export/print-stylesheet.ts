import { fontFaceRules } from "./fonts.ts";

/**
 * Style of a page of A4. The measure is fixed, so lines break on the screen exactly where they will on
 * paper: `geometricPrecision` keeps the widths of letters from being rounded to pixels.
 */
export const printStylesheet = `
${fontFaceRules("../fonts/")}
@page {
  size: A4;
  margin: 24mm 26mm 26mm 32mm;
  @bottom-right {
    content: counter(page) "\\2009/\\2009" counter(pages);
    margin: 0 1mm 12mm 0;
    font: 8.5pt/1 "PT Sans", sans-serif;
    color: #5c5951;
    vertical-align: bottom;
  }
}
@page :first {
  margin-top: 20mm;
  @bottom-right { content: none; }
}
:root { color-scheme: light; --ink: #1d1c19; --quiet: #5c5951; --line: #d8d5cc; --accent: #23594b; --serif: "PT Serif", serif; --sans: "PT Sans", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 10.75pt/1.5 var(--serif); text-rendering: geometricPrecision; font-kerning: normal; orphans: 3; widows: 3; overflow-wrap: break-word; hyphens: manual; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
article { width: 150mm; }
p, ul, ol, dl, figure, blockquote, table, address { margin: 0 0 0.72em; }
p, li, dd, td, figcaption { text-wrap: pretty; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.6pt; text-underline-offset: 2pt; }

header { margin-bottom: 8mm; }
.masthead { padding-top: 3mm; border-top: 2.25pt solid var(--accent); }
.masthead p { margin: 0; font: 9.5pt/1.4 var(--sans); }
.masthead .kind { font-weight: 700; color: var(--accent); }
.kind .number { margin-left: 0.6em; font-weight: 400; color: var(--quiet); }
.event { margin: 0; font: 9.5pt/1.4 var(--sans); color: var(--quiet); }
/* Spaces at the ends of lines are kept, or the outline of the PDF would join the words around them. */
h1, h2, h3 { break-after: avoid; break-inside: avoid; text-wrap: balance; white-space-collapse: preserve; }
h1 { margin: 11mm 0 0; font-size: 22pt; line-height: 1.17; letter-spacing: -0.008em; }
h2 { margin: 1.7em 0 0.45em; font-size: 13pt; line-height: 1.3; }
h3 { margin: 1.4em 0 0.35em; font: 700 10.5pt/1.35 var(--sans); }
h2 + h3 { margin-top: 0.6em; }
h2.headline { font-size: 16pt; }
.subheadline { margin: 3mm 0 0; font-size: 13pt; line-height: 1.35; color: var(--quiet); text-wrap: balance; }
.dateline { margin: 4.5mm 0 0; font: 9.5pt/1.4 var(--sans); color: var(--quiet); }
.delivery-caveat { margin: 10mm 0 0; font-style: italic; color: var(--quiet); }
.delivery-caveat + .headline { margin-top: 3mm; }
.facts { margin: 6mm 0 0; padding-top: 2.5mm; border-top: 0.5pt solid var(--line); }
.facts > div { display: grid; grid-template-columns: 32mm 1fr; column-gap: 4mm; margin-bottom: 1mm; break-inside: avoid; }
.facts dt { font: 9.5pt/1.69 var(--sans); color: var(--quiet); }
.facts dd { margin: 0; }

.lead { font-size: 12.5pt; line-height: 1.48; }
.dateline + .lead, .facts + .lead { margin-top: 1em; }
.salutation { font-weight: 700; break-after: avoid; }
.quotation { margin: 1.5em 0; padding-left: 6mm; border-left: 2.25pt solid var(--accent); break-inside: avoid; }
blockquote { margin: 0; font-size: 11.5pt; font-style: italic; }
blockquote em { font-style: normal; }
blockquote p { margin-bottom: 0.45em; }
.attribution { margin: 0; font: 9.5pt/1.4 var(--sans); color: var(--quiet); break-before: avoid; }
.exchange { margin: 0 0 1.6em; }
.question { font-weight: 700; margin-bottom: 0.45em; break-after: avoid; }
.voice { font-family: var(--sans); font-size: 0.95em; font-weight: 700; color: var(--accent); }
ul, ol { padding-left: 1.4em; }
li { margin-bottom: 0.25em; }
li::marker { color: var(--accent); }
li > ul, li > ol { margin: 0.25em 0 0; }

figure { margin: 1.5em 0; break-inside: avoid; }
img { display: block; max-width: 100%; max-height: 120mm; width: auto; height: auto; margin-bottom: 2.5mm; }
figcaption { font: 9.5pt/1.42 var(--sans); color: var(--quiet); }
.credit { display: block; font-style: italic; }
table { width: 100%; margin: 1.4em 0; border-collapse: collapse; font: 9.5pt/1.4 var(--sans); font-variant-numeric: lining-nums tabular-nums; border-top: 0.75pt solid var(--ink); border-bottom: 0.75pt solid var(--ink); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
table:not(:has(tbody > tr:nth-child(13))) { break-inside: avoid; }
tbody > tr:first-child { break-after: avoid; }
tbody > tr:last-child { break-before: avoid; }
th, td { padding: 1.6mm 7mm 1.6mm 0; text-align: left; vertical-align: top; border-top: 0.5pt solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { vertical-align: bottom; border-top: 0; color: var(--quiet); }
thead + tbody > tr:first-child > * { border-top-color: var(--ink); }
.figures { text-align: right; white-space: nowrap; }

.sign-off { margin: 2em 0 0; font-weight: 700; break-inside: avoid; break-before: avoid; }
.sign-off p { margin: 0; }
.end-mark { margin: 1.6em 0; text-align: center; letter-spacing: 0.2em; color: var(--quiet); break-before: avoid; }
.boilerplate, .contact { margin-top: 2em; padding-top: 3mm; border-top: 0.5pt solid var(--line); font-size: 9.75pt; break-inside: avoid; }
.boilerplate > h2, .boilerplate > h3, .contact > h2 { margin: 0 0 0.4em; font: 700 9.5pt/1.4 var(--sans); color: var(--quiet); }
.boilerplate + .boilerplate { border-top: 0; padding-top: 0; }
address { font-style: normal; }
a[href^="tel:"] { white-space: nowrap; }

@media screen {
  html { background: #dddad2; }
  body { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 20mm 28mm 26mm 32mm; background: #fff; box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 4px 16px rgb(0 0 0 / 8%); }
}
`;
