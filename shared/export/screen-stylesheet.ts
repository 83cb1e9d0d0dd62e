/** Style of an exported page: one column of text, light and dark, and plain black when printed. */
export const screenStylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7;
  --ink: #1d1c19;
  --quiet: #5c5951;
  --line: #d8d5cc;
  --accent: #23594b;
  --serif: "PT Serif", Georgia, Cambria, "Noto Serif", "Liberation Serif", "Times New Roman", serif;
  --sans: "PT Sans", "Segoe UI", system-ui, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171916;
    --ink: #e4e2da;
    --quiet: #aeaba1;
    --line: #3b3f38;
    --accent: #8ccab3;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.125rem/1.6 var(--serif); overflow-wrap: break-word; }
article { max-width: 40rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1.125rem, 5vw, 1.5rem) clamp(3rem, 8vw, 6rem); }
p, ul, ol, dl, figure, blockquote, table, address { margin: 0 0 1.15em; }
p { text-wrap: pretty; }
.mark { position: sticky; top: 0; z-index: 1; margin: 0; padding: 0.3rem; background: #a3261d; color: #fff; font: 700 0.9375rem/1.45 var(--sans); letter-spacing: 0.12em; text-align: center; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.mark-note { margin: 0 0 1.5rem; padding: 0.6rem 0.9rem; border-left: 4px solid #a3261d; background: color-mix(in srgb, #a3261d 8%, transparent); font: 1rem/1.5 var(--sans); }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.12em; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }

header { margin-bottom: 2.25rem; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1.5rem; padding-top: 0.8rem; border-top: 3px solid var(--accent); }
.masthead p { margin: 0; font: 0.9375rem/1.45 var(--sans); }
.masthead .kind { font-weight: 700; color: var(--accent); }
.kind .number { margin-inline-start: 0.5em; font-weight: 400; color: var(--quiet); }
.event { margin: 0.1rem 0 0; font: 0.9375rem/1.45 var(--sans); color: var(--quiet); }
h1, h2, h3 { text-wrap: balance; break-after: avoid; }
h1 { margin: 2.25rem 0 0; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem); line-height: 1.16; letter-spacing: -0.012em; }
h2 { margin: 2.2em 0 0.5em; font-size: 1.3125rem; line-height: 1.3; }
h3 { margin: 1.8em 0 0.4em; font: 700 1.0625rem/1.35 var(--sans); }
h2 + h3 { margin-top: 0.8em; }
.subheadline { margin: 0.75rem 0 0; font-size: 1.25rem; line-height: 1.4; color: var(--quiet); text-wrap: balance; }
.dateline { margin: 1.25rem 0 0; font: 0.9375rem/1.45 var(--sans); color: var(--quiet); }
.delivery-caveat { margin: 2.25rem 0 0; font: italic 1rem/1.45 var(--serif); color: var(--quiet); }
.delivery-caveat + .headline { margin-top: 0.6rem; }
.facts { margin: 1.5rem 0 0; padding-top: 0.8rem; border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: 9.5rem 1fr; column-gap: 1.25rem; margin-bottom: 0.4rem; }
.facts dt { font: 0.9375rem/1.7 var(--sans); color: var(--quiet); }
.facts dd { margin: 0; line-height: 1.5; }

.lead { font-size: 1.25rem; line-height: 1.52; }
.dateline + .lead, .facts + .lead { margin-top: 1em; }
.salutation { font-weight: 700; }
.quotation { margin: 2em 0; padding-inline-start: 1.4em; border-inline-start: 3px solid var(--accent); }
blockquote { margin: 0; font-size: 1.1875rem; font-style: italic; }
blockquote em { font-style: normal; }
blockquote p { margin-bottom: 0.6em; }
.attribution { margin: 0; font: 0.9375rem/1.45 var(--sans); color: var(--quiet); }
.exchange { margin: 0 0 2em; }
.question { font-weight: 700; margin-bottom: 0.7em; }
.voice { font-family: var(--sans); font-size: 0.95em; font-weight: 700; color: var(--accent); }
ul, ol { padding-inline-start: 1.5em; }
li { margin-bottom: 0.35em; }
li::marker { color: var(--accent); }
li > ul, li > ol { margin: 0.35em 0 0; }

figure { margin: 2em 0; }
img { display: block; max-width: 100%; height: auto; margin-bottom: 0.7rem; }
@media (min-width: 36rem) {
  .half, .small { display: grid; column-gap: 1.5rem; align-items: end; }
  .half { grid-template-columns: 1fr 1fr; }
  .small { grid-template-columns: 1fr 2fr; }
  .half img, .small img { margin-bottom: 0; }
}
figcaption { font: 0.9375rem/1.5 var(--sans); color: var(--quiet); }
.credit { display: block; font-style: italic; }
.wide { overflow-x: auto; margin: 1.75em 0; }
.wide > table { margin: 0; }
table { width: 100%; margin: 1.75em 0; border-collapse: collapse; font: 1rem/1.4 var(--sans); font-variant-numeric: lining-nums tabular-nums; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--ink); }
th, td { padding: 0.55em 1.25em 0.55em 0; text-align: start; vertical-align: top; border-top: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { vertical-align: bottom; border-top: 0; color: var(--quiet); font-size: 0.9375rem; }
thead + tbody > tr:first-child > * { border-top-color: var(--ink); }
.figures { text-align: end; white-space: nowrap; }

.sign-off { margin: 2.5em 0 0; font-weight: 700; break-inside: avoid; }
.sign-off p { margin: 0; }
.sign-off + .sign-off { margin-top: 1em; }
.end-mark { margin: 2em 0; text-align: center; letter-spacing: 0.2em; color: var(--quiet); }
.boilerplate, .contact { margin-top: 2.5em; padding-top: 1em; border-top: 1px solid var(--line); font-size: 1rem; }
.boilerplate > h2, .boilerplate > h3, .contact > h2 { margin: 0 0 0.5em; font: 700 0.9375rem/1.4 var(--sans); color: var(--quiet); }
.boilerplate + .boilerplate { border-top: 0; padding-top: 0; }
address { font-style: normal; }

@media (max-width: 34rem) {
  body { font-size: 1.0625rem; hyphens: auto; }
  h1, h2, h3 { hyphens: manual; }
  .lead { font-size: 1.1875rem; }
  .facts > div { grid-template-columns: 1fr; margin-bottom: 0.7rem; }
  .facts dt { line-height: 1.4; }
  table { font-size: 0.9375rem; }
  th, td { padding-inline-end: 0.75em; }
}
@media print {
  @page { margin: 22mm 24mm; }
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; }
  body { font-size: 11pt; line-height: 1.45; orphans: 3; widows: 3; }
  article { max-width: none; padding: 0; }
  h1 { font-size: 20pt; }
  .sister { display: none; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  figure, tr, .quotation { break-inside: avoid; }
}
`;
