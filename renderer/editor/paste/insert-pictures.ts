import type { EditorView } from "@tiptap/pm/view";

import type { Picture } from "../../../shared/ipc/contract.ts";
import { blockId } from "../../../shared/rich-text/blocks.ts";
import type { Template } from "../../../shared/templates/template.ts";
import { newFigure } from "../structure/insert.ts";
import { placeOf, regionOf, topBlock } from "../structure/place.ts";

/** Takes a picture file into the library; null when that failed and has been told. */
export type AddPicture = (file: File) => Promise<Picture | null>;

/** Not every system knows what these are; they come in to be refused with what to do instead. */
const phoneNames = /\.(?:hei[cf]|avif)$/i;

export function pictureFiles(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(
    ({ name, type }) => type.startsWith("image/") || phoneNames.test(name),
  );
}

/**
 * Puts each picture after the block at `position`. Writing may go on while the files are read, so the
 * block is found again by its id.
 */
export async function insertPictures(
  view: EditorView,
  files: readonly File[],
  position: number,
  template: Template,
  addPicture: AddPicture,
): Promise<void> {
  const block = topBlock(view.state.doc.resolve(position));
  let anchor = block === null ? null : blockId(block.node);
  for (const file of files) {
    const picture = await addPicture(file);
    if (view.isDestroyed) return;
    if (picture !== null) anchor = insertAfter(view, anchor, picture, template);
  }
}

function insertAfter(
  view: EditorView,
  anchor: string | null,
  picture: Picture,
  template: Template,
): string | null {
  const { doc, schema, tr } = view.state;
  let place = placeOf(template, doc, template.body);
  doc.forEach((node, offset) => {
    if (blockId(node) === anchor && regionOf(template, node) === "body")
      place = offset + node.nodeSize;
  });
  view.dispatch(tr.insert(place, newFigure(schema, picture)).scrollIntoView());
  const inserted = view.state.doc.nodeAt(place);
  return inserted === null ? anchor : blockId(inserted);
}
