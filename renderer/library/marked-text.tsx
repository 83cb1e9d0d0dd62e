import type { ExcerptPart } from "../../shared/search/excerpt.ts";

/** A text with the words that were looked for marked in it. */
export function MarkedText({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return placed(parts).map(({ text, marked, start }) =>
    marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}

export function textOf(parts: readonly ExcerptPart[]): string {
  return parts.map(({ text }) => text).join("");
}

function placed(parts: readonly ExcerptPart[]) {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.text.length;
    return { ...part, start };
  });
}
