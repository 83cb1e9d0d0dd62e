import { Fragment, type Node, type ResolvedPos, Slice } from "@tiptap/pm/model";
import { AllSelection, type EditorState } from "@tiptap/pm/state";

import type { Template } from "../../../shared/templates/template.ts";
import { countOf, is, isPlain, nodeType, regionOf } from "../structure/place.ts";

/** What is pasted, made to suit the block with the caret. */
export function fitSlice(slice: Slice, state: EditorState, template: Template): Slice {
  const { $from, $to } = state.selection;
  if ($from.sameParent($to) && $from.parent.isTextblock) {
    if (isPlain($from.parent)) return asText(slice, $from, template);
    if (is($from.parent, "question", "attribution", "caption", "credit", "mediaContact"))
      return new Slice(Fragment.from(joined(textBlocksOf(slice), lineBreak($from.parent))), 0, 0);
    if (is($from.parent, "answer")) return asAnswers(slice, $from.parent);
  }
  return withoutSecondParts(slice, state, template);
}

/** A part set in one style takes text only: the head in one line, a sign-off with its lines. */
function asText(slice: Slice, $from: ResolvedPos, template: Template): Slice {
  const inTail = $from.depth === 1 && regionOf(template, $from.parent) === "tail";
  const separator = inTail ? lineBreak($from.parent) : $from.parent.type.schema.text(" ");
  const inline = joined(textBlocksOf(slice), separator).map((node) =>
    !inTail && is(node, "hardBreak") ? separator : node.mark([]),
  );
  return new Slice(Fragment.fromArray(inline), 0, 0);
}

function lineBreak(block: Node): Node {
  return nodeType(block.type.schema, "hardBreak").create();
}

/** The text blocks of a slice; loose text counts as one. */
function textBlocksOf(slice: Slice): Fragment[] {
  if (slice.content.firstChild?.isInline === true) return [slice.content];
  const blocks: Fragment[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) blocks.push(node.content);
    return !node.isTextblock;
  });
  return blocks;
}

function joined(blocks: readonly Fragment[], separator: Node): Node[] {
  return blocks.flatMap((content, index) => [
    ...(index > 0 ? [separator] : []),
    ...Fragment.from(content).content,
  ]);
}

function asAnswers(slice: Slice, answer: Node): Slice {
  if (!hasSeveralBlocks(slice)) return slice;
  const answers = textBlocksOf(slice).map((content) =>
    answer.type.create({ label: answer.attrs["label"] }, content),
  );
  return new Slice(Fragment.fromArray(answers), 1, 1);
}

function hasSeveralBlocks(slice: Slice): boolean {
  const { firstChild } = slice.content;
  return slice.content.childCount > 1 || firstChild?.isBlock === true;
}

/** A part the document has already comes in as a paragraph, unless everything is being replaced. */
function withoutSecondParts(slice: Slice, state: EditorState, template: Template): Slice {
  const { selection, doc, schema } = state;
  const replacesAll =
    selection instanceof AllSelection ||
    (selection.$from.index(0) === 0 &&
      selection.$to.index(0) === doc.childCount - 1 &&
      !selection.empty);
  if (replacesAll) return slice;
  const paragraph = nodeType(schema, "paragraph");
  const children = slice.content.content.map((node) => {
    const isPart = node.isTextblock && regionOf(template, node) !== "body";
    const isForeign = isPlain(node) && !template.parts.some(({ type }) => type === node.type.name);
    return (isPart && countOf(doc, node.type) > 0) || isForeign
      ? paragraph.create({ id: node.attrs["id"] }, node.content)
      : node;
  });
  return new Slice(Fragment.fromArray(children), slice.openStart, slice.openEnd);
}
