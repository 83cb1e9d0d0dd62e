/**
 * What every layout has in common: the parts of an article on paper, in the sizes and faces that the layout
 * gives as custom properties. `geometricPrecision` keeps the widths of letters from being rounded to pixels,
 * so lines break on the screen exactly where they will on paper.
 */
export const articleStyle = `
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: var(--text)/var(--leading) var(--face); text-rendering: geometricPrecision; font-kerning: normal; orphans: 3; widows: 3; overflow-wrap: break-word; hyphens: manual; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
article { width: var(--measure); }
p, ul, ol, dl, figure, blockquote, table, address { margin: 0 0 var(--gap); }
p, li, dd, td, figcaption { text-wrap: pretty; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.6pt; text-underline-offset: 2pt; }

header { margin-bottom: 8mm; }
.mark-note { margin: 0 0 5mm; padding: 2mm 3mm; border-left: 1mm solid #a3261d; background: #f7e9e7; font: calc(var(--label) * 1.1)/1.4 var(--label-face); text-align: left; text-indent: 0; }
.masthead p { margin: 0; font: var(--label)/1.4 var(--label-face); }
.masthead .kind { font-weight: 700; color: var(--accent); }
.kind .number { margin-left: 0.6em; font-weight: 400; color: var(--quiet); }
.event { margin: 0; font: var(--label)/1.4 var(--label-face); color: var(--quiet); }
/* Spaces at the ends of lines are kept, or the outline of the PDF would join the words around them. */
h1, h2, h3 { break-after: avoid; break-inside: avoid; text-wrap: balance; white-space-collapse: preserve; }
h1 { margin: 11mm 0 0; font-size: var(--headline); line-height: 1.17; letter-spacing: -0.008em; }
h2 { margin: 1.7em 0 0.45em; font-size: var(--heading); line-height: 1.3; }
h3 { margin: 1.4em 0 0.35em; font: 700 calc(var(--label) * 1.1)/1.35 var(--label-face); }
h2 + h3 { margin-top: 0.6em; }
h2.headline { font-size: calc(var(--heading) * 1.2); }
.subheadline { margin: 3mm 0 0; font-size: var(--subheadline); line-height: 1.35; color: var(--quiet); text-wrap: balance; }
.dateline { margin: 4.5mm 0 0; font: var(--label)/1.4 var(--label-face); color: var(--quiet); }
.delivery-caveat { margin: 10mm 0 0; font-style: italic; color: var(--quiet); }
.delivery-caveat + .headline { margin-top: 3mm; }
.facts { margin: 6mm 0 0; padding-top: 2.5mm; border-top: 0.5pt solid var(--line); }
.facts > div { display: grid; grid-template-columns: calc(var(--label) * 9.5) 1fr; column-gap: 4mm; margin-bottom: 1mm; break-inside: avoid; }
.facts dt { font: var(--label)/1.69 var(--label-face); color: var(--quiet); }
.facts dd { margin: 0; font-size: calc(var(--label) * 1.13); }

.lead { font-size: var(--lead); }
.dateline + .lead, .facts + .lead { margin-top: 1em; }
.salutation { font-weight: 700; break-after: avoid; }
.quotation { margin: 1.5em 0; padding-left: 6mm; border-left: 2.25pt solid var(--accent); break-inside: avoid; }
blockquote { margin: 0; font-size: 1.07em; font-style: italic; }
blockquote em { font-style: normal; }
blockquote p { margin-bottom: 0.45em; }
.attribution { margin: 0; font: var(--label)/1.4 var(--label-face); color: var(--quiet); break-before: avoid; }
.exchange { margin: 0 0 1.6em; }
.question { font-weight: 700; margin-bottom: 0.45em; break-after: avoid; }
.voice { font-family: var(--label-face); font-size: 0.95em; font-weight: 700; color: var(--accent); }
/* Room for the widest number, which hangs before the text. */
ul, ol { --marker: 1.4em; padding-left: var(--marker); }
ol:has(> li:nth-child(10)) { --marker: 1.9em; }
ol:has(> li:nth-child(100)) { --marker: 2.4em; }
li { margin-bottom: 0.25em; }
li::marker { color: var(--accent); }
li > ul, li > ol { margin: 0.25em 0 0; }

figure { margin: 1.5em 0; break-inside: avoid; }
.half, .small { display: grid; column-gap: 5mm; align-items: end; }
.half { grid-template-columns: 1fr 1fr; }
.small { grid-template-columns: 1fr 2fr; }
img { display: block; max-width: 100%; max-height: 120mm; width: auto; height: auto; margin-bottom: 2.5mm; }
.half img, .small img { margin-bottom: 0; }
figcaption { font: var(--label)/1.42 var(--label-face); color: var(--quiet); }
.credit { display: block; font-style: italic; }
table { width: 100%; margin: 1.4em 0; border-collapse: collapse; font: var(--label)/1.4 var(--label-face); font-variant-numeric: lining-nums tabular-nums; border-top: 0.75pt solid var(--ink); border-bottom: 0.75pt solid var(--ink); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
table:not(:has(tbody > tr:nth-child(13))) { break-inside: avoid; }
tbody > tr:first-child { break-after: avoid; }
tbody > tr:last-child { break-before: avoid; }
table { --cell-gap: 7mm; }
table:has(tr > :nth-child(5)) { --cell-gap: 4mm; }
th, td { padding: 1.6mm var(--cell-gap) 1.6mm 0; text-align: left; vertical-align: top; border-top: 0.5pt solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { vertical-align: bottom; border-top: 0; color: var(--quiet); }
thead + tbody > tr:first-child > * { border-top-color: var(--ink); }
.figures { text-align: right; hyphens: none; }
td.figures { white-space: nowrap; }

.sign-off { margin: 2em 0 0; font-weight: 700; break-inside: avoid; break-before: avoid; }
.sign-off p { margin: 0; }
.end-mark { margin: 1.6em 0; text-align: center; letter-spacing: 0.2em; color: var(--quiet); break-before: avoid; }
.boilerplate, .contact { margin-top: 2em; padding-top: 3mm; border-top: 0.5pt solid var(--line); font-size: 0.907em; break-inside: avoid; }
.boilerplate > h2, .boilerplate > h3, .contact > h2 { margin: 0 0 0.4em; font: 700 var(--label)/1.4 var(--label-face); color: var(--quiet); }
.boilerplate + .boilerplate { border-top: 0; padding-top: 0; }
address { font-style: normal; }
a[href^="tel:"] { white-space: nowrap; }
`;
