const graphemes = new Intl.Segmenter();
// Nothing but marks and characters without a width of their own.
const widthless = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60]/u;

/** Columns the text takes where every letter is as wide as any other; East Asian ones and emoji take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!widthless.test(segment)) columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** The text with spaces behind it, or before it, up to a number of columns. */
export function padded(text: string, columns: number, side: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, columns - columnsOf(text)));
  return side === "left" ? text + spaces : spaces + text;
}
