import { Fragment, Mark, type Node, type NodeType } from "@tiptap/pm/model";

import { isSafeLink, schema } from "../rich-text/schema.ts";
import type { CodeMeaning } from "./inline-codes.ts";
import type { Token } from "./returned.ts";

export interface InlineContent {
  readonly content: Fragment;
  /** Codes that are not in it: without their other half, without a meaning, or out of place in the block. */
  readonly broken: number;
}

/** Codes of a source by their id: what a translation's code means that does not tell it itself. */
export type KnownCodes = ReadonlyMap<string, CodeMeaning>;

export function codesOf(tokens: readonly Token[]): KnownCodes {
  const codes = new Map<string, CodeMeaning>();
  for (const token of tokens)
    if (token.kind !== "text" && token.meaning !== null) codes.set(token.id, token.meaning);
  return codes;
}

/** More codes at once than any text has; a file with more would take us time without end. */
const mostOpen = 16;

/** Text and codes as the content of a block of the type. All text is kept; broken codes are left out. */
export function inlineContent(
  tokens: readonly Token[],
  type: NodeType,
  known: KnownCodes,
): InlineContent {
  const { pairs, unpaired } = pairUp(tokens);
  const nodes: Node[] = [];
  const open = new Map<number, Mark>();
  let marks: readonly Mark[] = Mark.none;
  const settle = (): void => {
    marks = [...open.values()].reduce((set, mark) => mark.addToSet(set), Mark.none);
  };
  let broken = unpaired;
  for (const [at, token] of tokens.entries()) {
    switch (token.kind) {
      case "text":
        if (token.text !== "") nodes.push(schema.text(token.text, marks));
        break;
      case "standalone":
        if ((token.meaning ?? known.get(token.id))?.kind === "break")
          nodes.push(schema.nodes.hardBreak.create(null, null, marks));
        else broken += 1;
        break;
      case "start": {
        if (!pairs.has(at)) break;
        const mark = markOf(token.meaning ?? known.get(token.id));
        if (mark !== null && type.allowsMarkType(mark.type) && open.size < mostOpen) {
          open.set(at, mark);
          settle();
        } else broken += 1;
        break;
      }
      default: {
        const start = pairs.get(at);
        if (start !== undefined && open.delete(start)) settle();
      }
    }
  }
  return { content: Fragment.fromArray(nodes), broken };
}

/** Where the other half of each code is, both ways; codes may overlap. */
function pairUp(tokens: readonly Token[]): { pairs: Map<number, number>; unpaired: number } {
  const pairs = new Map<number, number>();
  const waiting = new Map<string, number[]>();
  let unpaired = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "start") {
      const starts = waiting.get(token.id);
      if (starts === undefined) waiting.set(token.id, [at]);
      else starts.push(at);
    }
    if (token.kind !== "end") continue;
    const start = waiting.get(token.id)?.pop();
    if (start === undefined) unpaired += 1;
    else pairs.set(start, at).set(at, start);
  }
  for (const starts of waiting.values()) unpaired += starts.length;
  return { pairs, unpaired };
}

function markOf(meaning: CodeMeaning | undefined): Mark | null {
  if (meaning === undefined || meaning.kind === "break") return null;
  if (meaning.kind !== "link") return schema.mark(meaning.kind);
  return isSafeLink(meaning.href) ? schema.mark("link", { href: meaning.href }) : null;
}
