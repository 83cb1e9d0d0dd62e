import type { ComponentProps } from "react";

import { type Crop, croppedSize, type Size, wholePicture } from "../../../shared/pictures/crop.ts";
import { classes } from "../../ui/classes.ts";
import styles from "./cropped-photo.module.css";

interface CroppedPhotoProps extends Pick<ComponentProps<"img">, "onError"> {
  readonly blob: string;
  readonly alt: string;
  /** Of the whole picture; null where it is not known. */
  readonly size: Size | null;
  readonly crop: Crop | null;
  readonly className?: string | undefined;
}

/** The part of a picture that is shown. It is decoded apart from the page, which never waits for it. */
export function CroppedPhoto({ blob, size, crop, alt, className, ...rest }: CroppedPhotoProps) {
  const { x, y, width, height } = crop ?? wholePicture;
  const shown = size === null ? null : croppedSize(size, { x, y, width, height });
  const edges = [y, 1000 - x - width, 1000 - y - height, x].map((edge) => `${edge / 10}%`);
  return (
    <img
      src={`blobs/${blob}`}
      alt={alt}
      width={shown?.width}
      height={shown?.height}
      decoding="async"
      draggable={false}
      className={classes(styles.photo, className)}
      style={{ "--part": `inset(${edges.join(" ")})` }}
      {...rest}
    />
  );
}
