import type { Attrs, Node } from "@tiptap/pm/model";

import { languages } from "../domain/language.ts";
import { isOwnPart, isStyledPart } from "../export/word-styles.ts";
import { resources } from "../i18n/resources.ts";
import { fitChildren } from "../rich-text/fit-children.ts";
import { type NodeName, schema } from "../rich-text/schema.ts";
import { readDateline } from "./datelines.ts";
import { findDates } from "./dates.ts";
import { isBlockPiece, type Piece, pieceText, type TextPiece } from "./html/index.ts";
import { isEndMark } from "./standing-lines.ts";
import { plainWords, textBlock } from "./text-block.ts";
import { leftOut, type Uncertainty } from "./uncertainty.ts";

/** Whether the text has been written by us: paragraphs say by their styles which part they are. */
export function saysItsParts(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => !isBlockPiece(piece) && isOwnPart(piece.style));
}

/** The parts as their styles say, paragraphs without one as paragraphs. */
export function readOwnParts(pieces: readonly Piece[]): {
  readonly blocks: readonly Node[];
  readonly uncertainties: readonly Uncertainty[];
} {
  const reader = new PartReader();
  for (const piece of pieces) reader.take(piece);
  reader.close();
  return reader;
}

/** A part of several blocks that is being put together. */
interface Group {
  readonly name: "quotation" | "exchange" | "figure" | "boilerplate";
  readonly attributes: Attrs;
  readonly children: Node[];
}

class PartReader {
  readonly blocks: Node[] = [];
  readonly uncertainties: Uncertainty[] = [];
  #open: Group | null = null;

  take(piece: Piece): void {
    if (isBlockPiece(piece)) this.#takeBlock(piece.block);
    else if (piece.style === "standing") this.#takeStanding(pieceText(piece));
    else this.#takeText(piece);
  }

  close(): void {
    if (this.#open === null) return;
    const { name, attributes, children } = this.#open;
    this.#open = null;
    this.blocks.push(...fitChildren(schema.nodes[name], attributes, children, () => undefined));
  }

  #takeBlock(block: Node): void {
    this.close();
    if (block.type === schema.nodes.figure) this.#start("figure", block.attrs);
    else this.blocks.push(block);
  }

  /** What the program prints around a text is no part of it; what somebody made of that is told. */
  #takeStanding(text: string): void {
    this.close();
    const standing = languages.some((language) => {
      const { kind, label } = resources[language].template;
      return [...Object.values(kind), label.mediaContact].includes(text);
    });
    if (!standing) this.uncertainties.push(...leftOut(text));
  }

  #takeText(piece: TextPiece): void {
    switch (piece.style) {
      case "quotation":
        return this.#join("quotation", textBlock("paragraph", piece.content), ["attribution"]);
      case "attribution":
        return this.#join("quotation", textBlock("attribution", piece.content), ["attribution"]);
      case "question":
        return this.#join("exchange", spoken("question", piece), ["question", "answer"]);
      case "answer":
        return this.#join("exchange", spoken("answer", piece), []);
      case "caption":
      case "credit":
        return this.#join("figure", textBlock(piece.style, piece.content), [piece.style]);
      case "boilerplateHeading":
        return this.#join("boilerplate", textBlock("heading", piece.content), [
          "heading",
          "paragraph",
        ]);
      case "boilerplate":
        return this.#join("boilerplate", textBlock("paragraph", piece.content), []);
      default:
        this.close();
        this.blocks.push(this.#single(piece));
    }
  }

  /** Puts the block into the open group, or into a new one where that has what must not come before it. */
  #join(name: Group["name"], block: Node, closedBy: readonly string[]): void {
    const fits =
      this.#open?.name === name &&
      !this.#open.children.some((child) => closedBy.includes(child.type.name));
    if (!fits) {
      this.close();
      this.#start(name, {});
    }
    this.#open?.children.push(block);
  }

  #start(name: Group["name"], attributes: Attrs): void {
    this.#open = { name, attributes, children: [] };
  }

  #single(piece: TextPiece): Node {
    const { style } = piece;
    if (style === "endMark" && isEndMark(pieceText(piece))) return schema.node("endMark");
    if (style === "dateline") return datelineOf(piece);
    if (/^h[1-6]$/.test(style))
      return textBlock("heading", piece.content, {
        level: style === "h1" || style === "h2" ? 2 : 3,
      });
    if (!isStyledPart(style) || !schema.nodes[style].isTextblock)
      return textBlock("paragraph", piece.content);
    this.#tellLabel(style, piece.label.trim());
    return textBlock(style, piece.content);
  }

  /** The label of a fact is printed by the program; another one is somebody's. */
  #tellLabel(part: NodeName, label: string): void {
    const standing = languages.some((language) => {
      const labels: Readonly<Record<string, string>> = resources[language].template.label;
      return labels[part] === label;
    });
    if (label !== "" && !standing) this.uncertainties.push(...leftOut(label));
  }
}

function spoken(name: "question" | "answer", piece: TextPiece): Node {
  const voice = piece.voice.trim();
  const standing = languages.some((language) => resources[language].template.label[name] === voice);
  return textBlock(name, piece.content, { label: standing ? "" : voice.replace(/:$/, "") });
}

function datelineOf(piece: TextPiece): Node {
  const [found] = findDates(piece.day);
  const text = pieceText(piece);
  if (found?.date != null)
    return schema.node("dateline", { date: found.date }, plainWords(text.replace(/[\s,]+$/, "")));
  const whole = `${text}${piece.day === "" || /\s$/.test(text) ? "" : " "}${piece.day}`;
  const read = readDateline(whole);
  return read?.date == null || read.besides.length > 0
    ? schema.node("dateline", null, plainWords(whole))
    : schema.node("dateline", { date: read.date }, plainWords(read.place));
}
