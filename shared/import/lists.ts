import type { Line } from "./lines.ts";

export interface FoundList {
  readonly type: "bulletList" | "orderedList";
  /** Of a numbered list: its first number. */
  readonly start: number;
  readonly items: readonly string[];
}

interface Item {
  readonly marker: "dot" | "dash" | "number";
  readonly number: number;
  readonly text: string;
}

/**
 * The list that begins at this line, if one does. A dot is always a list; dashes and numbers are when
 * the line before announces them with a colon, or when several follow each other as a list is punctuated.
 */
export function readList(lines: readonly Line[], at: number): FoundList | null {
  const first = readItem(lines[at]?.text ?? "");
  if (first === null) return null;
  const items = [first];
  for (;;) {
    const item = readItem(lines[at + items.length]?.text ?? "");
    if (item === null || item.marker !== first.marker) break;
    if (item.marker === "number" && item.number !== first.number + items.length) break;
    items.push(item);
  }
  const announced = lines[at - 1]?.text.endsWith(":") ?? false;
  if (!isList(items, first, announced)) return null;
  return {
    type: first.marker === "number" ? "orderedList" : "bulletList",
    start: first.number,
    items: items.map((item) => item.text),
  };
}

function readItem(text: string): Item | null {
  const marker = /^(?:([•▪◦‣·●○■□►])\s*|([*–—-])\s+|(\d{1,3})[.)]\s+)(?=\S)/u.exec(
    text.slice(0, 12),
  );
  if (marker === null) return null;
  const rest = text.slice(marker[0].length);
  if (marker[1] !== undefined) return { marker: "dot", number: 1, text: rest };
  if (marker[2] !== undefined) return { marker: "dash", number: 1, text: rest };
  return { marker: "number", number: Number(marker[3]), text: rest };
}

function isList(items: readonly Item[], first: Item, announced: boolean): boolean {
  if (first.marker === "dot" || announced) return true;
  if (items.length < 2) return false;
  if (first.marker === "number") return true;
  return (
    items.slice(0, -1).every((item) => /[;,]$/u.test(item.text)) ||
    items.every((item) => item.text.length <= 120 && !/[.!?]$/u.test(item.text))
  );
}
