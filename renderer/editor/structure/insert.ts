import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";

import type { Language } from "../../../shared/domain/language.ts";
import type { Picture } from "../../../shared/ipc/contract.ts";
import type { PartName, Template } from "../../../shared/templates/template.ts";
import { initialText } from "../template-wording.ts";
import { caretAfter } from "./caret.ts";
import { bodyPlace, countOf, is, isEmptyDeep, nodeType, placeOf, topBlock } from "./place.ts";

/** Parts of the template that can be put in now: those not there yet, and the running text's own. */
export function offeredParts(template: Template, doc: Node): PartName[] {
  return template.parts
    .map((part) => part.type)
    .filter((type) => type === template.body || countOf(doc, nodeType(doc.type.schema, type)) === 0)
    .filter((type) => type !== "paragraph" || countOf(doc, nodeType(doc.type.schema, type)) === 0);
}

/** Puts a part where the template has it, with its standing words, and the caret into it. */
export function insertPart(template: Template, type: PartName, language: Language): Command {
  return (state, dispatch) => {
    const block = newPart(state.schema, type, language);
    const place =
      type === template.body ? bodyPlace(template, state) : placeOf(template, state.doc, type);
    return insertBlock(state, place, block, dispatch);
  };
}

function newPart(schema: Schema, type: PartName, language: Language): Node | null {
  const text = initialText(type, language);
  const content = text === "" ? Fragment.empty : Fragment.from(schema.text(text));
  const target = nodeType(schema, type);
  return target.isTextblock
    ? target.create(null, content)
    : target.createAndFill(
        null,
        text === "" ? null : [nodeType(schema, "heading").create(null, content)],
      );
}

export function insertQuotation(template: Template): Command {
  return insertInBody(template, (schema) => nodeType(schema, "quotation").createAndFill());
}

/** @param rows counts the header row, if there is one */
export function insertTable(
  template: Template,
  size: { readonly rows: number; readonly columns: number; readonly headerRow: boolean },
): Command {
  return insertInBody(template, (schema) => {
    const rows = Array.from({ length: size.rows }, (_, row) => {
      const name = row === 0 && size.headerRow ? "tableHeader" : "tableCell";
      const cells = Array.from({ length: size.columns }, () =>
        nodeType(schema, name).createAndFill(),
      );
      return nodeType(schema, "tableRow").create(
        null,
        cells.filter((cell) => cell !== null),
      );
    });
    return nodeType(schema, "table").create(null, rows);
  });
}

/** @param picture null: an empty frame in which a photo is chosen later */
export function insertFigure(template: Template, picture: Picture | null): Command {
  return insertInBody(template, (schema) => newFigure(schema, picture));
}

/** With the caption and the credit the photo's file has, which are there to be written over. */
export function newFigure(schema: Schema, picture: Picture | null): Node {
  const words = (part: "caption" | "credit") => {
    const text = picture?.[part] ?? "";
    return nodeType(schema, part).create(null, text === "" ? null : schema.text(text));
  };
  return nodeType(schema, "figure").create({ ...picture }, [words("caption"), words("credit")]);
}

function insertInBody(template: Template, make: (schema: Schema) => Node | null): Command {
  return (state, dispatch) =>
    insertBlock(state, bodyPlace(template, state), make(state.schema), dispatch);
}

/** An empty paragraph with the caret gives its place to the new block. */
function insertBlock(
  state: EditorState,
  place: number,
  block: Node | null,
  dispatch: Parameters<Command>[1],
): boolean {
  if (block === null) return false;
  if (dispatch) {
    const current = topBlock(state.selection.$from);
    const replaces =
      current !== null &&
      current.end === place &&
      is(current.node, "paragraph") &&
      isEmptyDeep(current.node);
    const start = replaces ? current.start : place;
    const transaction = state.tr.replaceWith(start, place, block);
    if (block.isLeaf)
      transaction.setSelection(NodeSelection.create(transaction.doc, start)).scrollIntoView();
    else caretAfter(transaction, start);
    dispatch(transaction);
  }
  return true;
}

/** What a table starts as; rows and columns are added in it. */
export const newTableSize = { rows: 3, columns: 3, headerRow: true } as const;
