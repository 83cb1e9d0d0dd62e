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
    canvas.getContext("2d")?.drawImage(await loaded(address), 0, 0, canvas.width, canvas.height);
    // At once: `toBlob` waits for idle moments, which a busy computer may not have for seconds.
    const [, base64 = ""] = canvas.toDataURL("image/png").split(",");
    return { ...chosen, picture: { mediaType: "image/png", base64 } };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", reject);
    image.src = address;
  });
}
