import type { Layout } from "./layouts/layout.ts";

/** What a layout's choices add to the style of an article, each its own piece of CSS. */
export const mastheadStyles: Readonly<Record<Layout["masthead"], string>> = {
  bar: `
.masthead { padding-top: 3mm; border-top: 2.25pt solid var(--accent); }
`,
  centred: `
:root { --ink: #000; --quiet: #000; --line: #000; --accent: #000; }
header { text-align: center; }
.masthead .kind { font-size: var(--heading); letter-spacing: 0.06em; text-transform: uppercase; }
.kind .number { font-weight: 700; letter-spacing: 0; text-transform: none; }
h1 { margin-top: 8mm; line-height: 1.25; letter-spacing: 0; }
.facts { text-align: left; }
.salutation { margin: 0 0 0.8em; text-align: center; }
.quotation { padding-left: var(--indent); border-left: 0; }
.exchange { margin: 1em 0; }
img { max-height: 85mm; margin-inline: auto; }
figcaption { text-align: center; text-wrap: balance; }
`,
};

/** Lines are filled one by one: what `pretty` takes out of one of them leaves gaps between its words. */
export const justified = `
p, li { text-align: justify; text-wrap: wrap; }
header p, .sign-off p, .end-mark, .attribution { text-align: inherit; }
.end-mark { text-align: center; }
`;

/** An indent takes the place of the space between paragraphs. */
export const indented = `
article > p:not([class]), .lead, .exchange p, .boilerplate > p { text-indent: var(--indent); }
article > ul, article > ol { padding-left: calc(var(--indent) + var(--marker)); }
`;

export const voicesBeside = `
.exchange p { padding-left: 36mm; }
.exchange p:has(> .voice) { display: grid; grid-template-columns: 32mm 1fr; column-gap: 4mm; align-items: first baseline; padding-left: 0; }
.voice { font-size: var(--label); line-height: 1.4; }
article > p:not([class]), .lead, .quotation, article > ul, article > ol { margin-left: 36mm; }
`;

/** The number stands in the first line, so that it is also read and copied before its paragraph. */
export const numberedParagraphs = `
article { counter-reset: paragraph; padding-left: 14mm; }
article > p:not([class]) { counter-increment: paragraph; }
article > p:not([class]):not(:has(> .sentence))::before,
article > p:not([class]) > .sentence:first-child::before { content: counter(paragraph); display: inline-block; width: 14mm; margin-left: -14mm; font: var(--label) / 1 var(--label-face); color: var(--quiet); }
`;

export const wholeSentences = `
p .sentence, li > .sentence { display: block; break-inside: avoid; }
.sentence + .sentence { margin-top: 0.3em; }
`;

/** Each row holds a block in both languages and may go on over the page as two columns. */
export const versionsBeside = `
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
.pair > * { min-width: 0; }
.pair:has(> * > :is(h1, h2, h3, .salutation)) { break-after: avoid; }
header { margin-bottom: 5mm; }
h1 { margin-top: 7mm; }
h1, h2, h3, .subheadline { text-wrap: pretty; }
.facts > div { grid-template-columns: 1fr; }
table { --cell-gap: 3mm; }
table:has(tr > :nth-child(5)) { --cell-gap: 2mm; }
th, td { padding-block: 1.1mm; }
img { max-height: 90mm; }
.quotation { padding-left: 4mm; }
`;
