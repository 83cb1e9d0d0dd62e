import type { Node } from "@tiptap/pm/model";

import type { Size } from "../../pictures/crop.ts";
import { pictureUse } from "../../pictures/picture-use.ts";
import { cleanText } from "../escape.ts";

/** A picture as it lies in a file beside the item. */
export interface PictureFile extends Size {
  /** In the same folder; the same for the same bytes. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** By the key of their use. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** What agencies' formats say of one picture. What is not known is an empty string. */
export interface ItemPicture extends PictureFile {
  readonly uri: string;
  readonly caption: string;
  readonly credit: string;
  /** For those who cannot see it. */
  readonly description: string;
}

/** The pictures of a text that go out with it, each file once, with the words of the figure that shows it first. */
export function itemPictures(content: Node, itemUri: string, files: PictureFiles): ItemPicture[] {
  const pictures = new Map<string, ItemPicture>();
  content.descendants((node) => {
    const file = files.get(pictureUse(node)?.key ?? "");
    if (file !== undefined && !pictures.has(file.name))
      pictures.set(file.name, { ...file, uri: `${itemUri}-${baseName(file)}`, ...wordsOf(node) });
    return !node.isTextblock;
  });
  return [...pictures.values()];
}

function baseName({ name }: PictureFile): string {
  return name.replace(/\.[^.]*$/, "");
}

function wordsOf(figure: Node): Pick<ItemPicture, "caption" | "credit" | "description"> {
  const said = (part: string) =>
    figure.children
      .filter(({ type }) => type.name === part)
      .map((block) => cleanText(block.textBetween(0, block.content.size, " ", " ")).trim())
      .join(" ");
  const description = cleanText(String(figure.attrs["alt"])).trim();
  return { caption: said("caption"), credit: said("credit"), description };
}
