import type { Node } from "@tiptap/pm/model";
import { z } from "zod";

import { type Crop, cropSchema } from "./crop.ts";

/** How much of the text's width a photo takes, the most first. */
export const extents = ["full", "half", "small"] as const;
export const extentSchema = z.enum(extents);
export type Extent = z.infer<typeof extentSchema>;

/** Parts of the text's width. */
export const extentShares: Readonly<Record<Extent, number>> = {
  full: 1,
  half: 1 / 2,
  small: 1 / 3,
};

/** A picture as one figure shows it. */
export interface PictureUse {
  /** The same for all figures that show the same of the same picture equally wide; of letters, figures and "-". */
  readonly key: string;
  /** sha256 of the picture in the library. */
  readonly blob: string;
  /** null: the whole of it. */
  readonly crop: Crop | null;
  readonly extent: Extent;
}

/** null where the node is no figure, or its picture is not chosen yet. */
export function pictureUse(node: Node): PictureUse | null {
  const blob: unknown = node.attrs["blob"];
  if (typeof blob !== "string") return null;
  const crop = cropSchema.nullable().parse(node.attrs["crop"]);
  const extent = extentSchema.parse(node.attrs["extent"]);
  const part = crop === null ? [] : [crop.x, crop.y, crop.width, crop.height];
  const key = [blob, ...part, ...(extent === "full" ? [] : [extent])].join("-");
  return { key, blob, crop, extent };
}

/** Every picture the version shows, once for each way it is shown. */
export function pictureUses(content: Node): PictureUse[] {
  const uses = new Map<string, PictureUse>();
  content.descendants((node) => {
    const use = pictureUse(node);
    if (use !== null) uses.set(use.key, use);
    return !node.isTextblock;
  });
  return [...uses.values()];
}
