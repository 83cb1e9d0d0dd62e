import { cssString, fontFamilies } from "./page-rules.ts";

/** Points: the height of a sheet less the margins at both ends. */
const room = 700;
/** Width of a capital of the bold sans serif, in ems, with some to spare. */
const capital = 0.68;

/** A band down the left edge of every page, which no layout uses; on the screen down the whole sheet. */
export function bandStyle(text: string): string {
  const spacing = text.length > 24 ? 0.06 : 0.3;
  const size = Math.min(11, Math.floor((room / text.length / (capital + spacing)) * 2) / 2);
  const look = `content: ${cssString(text)}; background: #a3261d; color: #fff; font: 700 ${size}pt/7mm ${fontFamilies.sans}; letter-spacing: ${spacing}em; writing-mode: sideways-lr;`;
  return `
@page {
  @left-middle { ${look} width: 7mm; height: 100%; margin: 0 auto 0 5mm; text-align: center; }
}
@media screen {
  body { position: relative; }
  body::before { ${look} position: absolute; inset: 0 auto 0 5mm; width: 7mm; padding-inline: 24mm; text-align: end; }
}
`;
}
