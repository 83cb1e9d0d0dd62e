import { Fragment, type Node } from "@tiptap/pm/model";

import { fitChildren } from "../rich-text/fit-children.ts";
import { schema } from "../rich-text/schema.ts";
import { type BlockConflict, type Choice, type Choices, mayKeepBoth } from "./conflict.ts";
import { besides } from "./derived-id.ts";
import type { ContainerPiece, Piece } from "./merge-blocks.ts";

/** A piece as the person decided: nothing where it is gone, two blocks where both stay. */
export function decided(piece: Piece, choices: Choices): Node[] {
  if ("node" in piece) return [piece.node];
  return "container" in piece
    ? decidedContainer(piece, choices)
    : decidedBlock(piece.conflict, choiceOf(piece.conflict.key, choices));
}

/** Throws where a question has no answer: whoever asks for the result has asked them all. */
export function choiceOf(key: string, choices: Choices): Choice {
  const choice = choices[key];
  if (choice === undefined) throw new RangeError(`Nobody has decided on ${key}`);
  return choice;
}

function decidedBlock(conflict: BlockConflict, choice: Choice): Node[] {
  const { ours, theirs } = conflict;
  if (choice === "both") {
    if (ours === null || theirs === null) return [ours ?? theirs].filter((node) => node !== null);
    return [ours, besides(theirs)];
  }
  return [choice === "ours" ? ours : theirs].filter((node) => node !== null);
}

function decidedContainer(piece: ContainerPiece, choices: Choices): Node[] {
  const { container, pieces, order, conflict } = piece;
  const isTheirs = conflict !== null && choiceOf(conflict.key, choices) === "theirs";
  const parts = (isTheirs ? order.theirs : order.ours).flatMap((id) => pieces.get(id) ?? []);
  const side = parts.flatMap((part) => decided(part, choices));
  if (container.type.validContent(Fragment.from(side)))
    return [container.copy(Fragment.from(side))];
  const joined = parts.flatMap((part) => inOnePlace(part, choices));
  if (container.type.validContent(Fragment.from(joined)))
    return [container.copy(Fragment.from(joined))];
  // All that a list or an exchange held was removed, by one side or the other.
  if (side.length === 0 && container.type !== schema.nodes.doc) return [];
  return fitChildren(container.type, container.attrs, joined, () => undefined);
}

/** Where a place takes one text only (a question), both stand in it, one line under the other. */
function inOnePlace(piece: Piece, choices: Choices): Node[] {
  if ("node" in piece || "container" in piece) return decided(piece, choices);
  const { conflict } = piece;
  const { ours, theirs } = conflict;
  const isBoth = choiceOf(conflict.key, choices) === "both" && mayKeepBoth(conflict);
  if (!isBoth || ours?.isTextblock !== true || theirs?.isTextblock !== true)
    return decided(piece, choices);
  const allowed = theirs.children.map((child) => child.mark(ours.type.allowedMarks(child.marks)));
  return [
    ours.copy(
      ours.content.addToEnd(schema.nodes.hardBreak.create()).append(Fragment.from(allowed)),
    ),
  ];
}
