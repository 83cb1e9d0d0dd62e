import { keepPicture, readPicture, recognizePicture } from "../pictures.ts";
import type { Library } from "../types.ts";
import type { Inside } from "./inside.ts";

export function pictureAnswers(inside: Inside): Pick<Library, "addPicture" | "readBlob"> {
  const { access, answer, layout } = inside;
  return {
    addPicture: (name, bytes) =>
      answer("blobs", async () => {
        const picture = recognizePicture(name, bytes);
        await access.ensure();
        await keepPicture(layout, picture, bytes);
        return picture;
      }),
    readBlob: (hash) => answer(`blob ${hash}`, () => readPicture(layout, hash)),
  };
}
