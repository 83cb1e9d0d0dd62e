import { turnLeftToDo } from "../shared/pictures/orientation.ts";
import { readPictureFile } from "./library/picture-file.ts";

export interface ShownPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A picture as pages of the program show it, inside a drawing that turns it where browsers do not; null: it is none. */
export function shownPicture(bytes: Uint8Array): ShownPicture | null {
  const file = readPictureFile(bytes);
  if (file === null) return null;
  const { mediaType, width, height } = file;
  const turn = turnLeftToDo(bytes, file);
  if (turn === null) return { bytes, mediaType };
  const address = `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<image href="${address}" transform="matrix(${turn.matrix.join(" ")})"/></svg>`;
  return { bytes: Buffer.from(drawing), mediaType: "image/svg+xml" };
}
