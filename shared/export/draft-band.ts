import { cssString, fontFamilies } from "./page-rules.ts";

/** A band down the left edge of every page, which no layout uses; on the screen down the whole sheet. */
export function bandStyle(text: string): string {
  const look = `content: ${cssString(text)}; background: #a3261d; color: #fff; font: 700 11pt/7mm ${fontFamilies.sans}; letter-spacing: 0.3em; writing-mode: sideways-lr;`;
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
