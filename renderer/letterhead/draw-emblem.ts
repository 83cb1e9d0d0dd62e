import { base64 } from "../../shared/export/base64.ts";
import type { ChosenEmblem, Emblem } from "../../shared/letterhead/letterhead.ts";

/** Pixels of the longer side: an emblem 17 mm high is sharp with them at 600 dots an inch. */
const longest = 600;

/** The emblem with a picture of it; null where the drawing cannot be drawn. */
export async function withPicture(chosen: ChosenEmblem): Promise<Emblem | null> {
  const { svg, picture, width, height } = chosen;
  if (picture !== null) return { ...chosen, picture };
  if (svg === null) return null;
  const scale = longest / Math.max(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    if (drawn === null) return null;
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return { ...chosen, picture: { mediaType: "image/png", base64: base64(bytes) } };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
