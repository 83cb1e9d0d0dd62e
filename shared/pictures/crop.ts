export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in thousandths of its width and height as it is seen, from its upper left corner. */
export interface Crop extends Size {
  readonly x: number;
  readonly y: number;
}

export const wholePicture: Crop = { x: 0, y: 0, width: 1000, height: 1000 };
