import type { Node } from "@tiptap/pm/model";

import {
  attribution,
  bulletList,
  heading,
  listItem,
  paragraph,
  quotation,
} from "../rich-text/build.ts";
import { schema } from "../rich-text/schema.ts";
import { endsSentence, isTitleLike, startsWithQuotationMark } from "./line-shape.ts";
import { endOfLine, isSaid, type Line } from "./lines.ts";
import { type FoundList, readList } from "./lists.ts";
import { readAttributionLine, readQuotation } from "./quotations.ts";
import { isSeparator } from "./standing-lines.ts";
import { leftOut, uncertain, type Uncertainty } from "./uncertainty.ts";

export interface RunningText {
  readonly blocks: readonly Node[];
  readonly uncertainties: readonly Uncertainty[];
}

interface Step {
  readonly blocks: readonly Node[];
  /** How many lines they took. */
  readonly lines: number;
  readonly uncertainties?: readonly Uncertainty[];
}

/** Paragraphs, headings, lists and quotations, in their order. */
export function readRunningText(lines: readonly Line[]): RunningText {
  const blocks: Node[] = [];
  const uncertainties: Uncertainty[] = [];
  for (let at = 0; at < lines.length;) {
    const step = readBlock(lines, at);
    blocks.push(...step.blocks);
    uncertainties.push(...(step.uncertainties ?? []));
    at += step.lines;
  }
  return { blocks, uncertainties };
}

function readBlock(lines: readonly Line[], at: number): Step {
  const line = lines[at] ?? { text: "", gap: true };
  const { text, block } = line;
  if (block !== undefined && isSaid(line)) return { blocks: [saidBlock(block)], lines: 1 };
  if (isSeparator(text)) return { blocks: [], lines: 1, uncertainties: leftOut(text) };
  const list = readList(lines, at);
  if (list !== null) return { blocks: [listBlock(list)], lines: list.items.length };
  if (isHeading(lines, at)) return { blocks: [heading(2, headingText(text))], lines: 1 };
  return readParagraph(line, lines[at + 1]?.text ?? "");
}

/** A second title in the running text is a heading there. */
function saidBlock(block: Node): Node {
  const isTitle = block.type.name === "headline" || block.type.name === "subheadline";
  return isTitle ? heading(2, ...block.content.content) : block;
}

function readParagraph(line: Line, next: string): Step {
  const { text } = line;
  const author = isFormatted(line) ? null : readAttributionLine(text, next);
  if (author !== null)
    return { blocks: [quotation(paragraph(text), attribution(author))], lines: 2 };
  const reading = readQuotation(text);
  // Taken apart, the paragraph would lose its links and what is set off in it.
  if (reading.is === "quotation" && !isFormatted(line)) {
    const { quote, attribution: author, sure } = reading.quotation;
    return {
      blocks: [quotation(paragraph(quote), attribution(author))],
      lines: 1,
      uncertainties: sure ? [] : [uncertain("quotation", author)],
    };
  }
  return {
    blocks: [paragraph(...endOfLine(line, text))],
    lines: 1,
    uncertainties: reading.is === "prose" ? [] : [uncertain("quotation", text)],
  };
}

function isFormatted({ block }: Line): boolean {
  return block?.children.some((piece) => piece.marks.length > 0) ?? false;
}

function listBlock(list: FoundList): Node {
  const items = list.items.map((text) => listItem(paragraph(text)));
  if (list.type === "bulletList") return bulletList(...items);
  return schema.nodes.orderedList.createChecked({ start: list.start }, items);
}

/** A short line with no full stop that a sentence follows. */
function isHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || !line.gap) return false;
  if (isAllBold(line) && isTitleLike(line.text, 100)) return true;
  if (/^#{1,4}\s/u.test(line.text)) return isTitleLike(line.text, 200);
  if (!isTitleLike(line.text, 100) || startsWithQuotationMark(line.text)) return false;
  if (/^[—–-]\s/u.test(line.text)) return false;
  return (
    next.text.length >= 80 ||
    next.text.endsWith(":") ||
    endsSentence(next.text) ||
    readList(lines, at + 1) !== null
  );
}

/** How headings are set by those who use no styles. */
function isAllBold({ block }: Line): boolean {
  const bold = schema.marks.bold;
  return block?.children.every((piece) => bold.isInSet(piece.marks) !== undefined) ?? false;
}

function headingText(text: string): string {
  return text.replace(/^#{1,4}\s+/u, "");
}
