import type { Picture } from "../ipc/contract.ts";

/** The sample's map, drawn for it; the file lies in assets/sample/ under this name. */
export const samplePictureFile = "tas-bulak.png";

/** What the library says of that file once it has it. */
export const samplePicture: Picture = {
  blob: "b94e530b68f5a254b3da7bda15b6f0849d2c47116b646c55dcc71a734941fb03",
  mediaType: "image/png",
  width: 1400,
  height: 875,
  caption: "",
  credit: "",
};
