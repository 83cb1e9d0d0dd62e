import { useState } from "react";

import { type Crop, type Size, wholePicture } from "../../../shared/pictures/crop.ts";
import {
  cropOrNull,
  type Ratio,
  ratios,
  shaped,
  shapeOf,
} from "../../../shared/pictures/crop-moves.ts";
import { type Extent, extents } from "../../../shared/pictures/picture-use.ts";
import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../../ui/dialog.tsx";
import { FieldGroup } from "../../ui/field.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { CropField } from "./crop-field.tsx";

/** How a figure shows its picture. */
export interface PhotoLook {
  readonly crop: Crop | null;
  readonly extent: Extent;
}

interface PhotoDialogProps extends PhotoLook {
  readonly blob: string;
  /** Of the whole picture; null where it is not known, and nothing can be cut off. */
  readonly size: Size | null;
  readonly onDone: (look: PhotoLook) => void;
  readonly onClose: () => void;
}

/** Which part of a photo is shown and how wide; the photo in the library stays whole. */
export function PhotoDialog({ blob, size, onDone, onClose, ...look }: PhotoDialogProps) {
  const t = useTranslate();
  const [crop, setCrop] = useState(look.crop ?? wholePicture);
  const [extent, setExtent] = useState(look.extent);
  const [ratio, setRatio] = useState<Ratio>("free");

  return (
    <Dialog title={t("editor:photo.title")} onClose={onClose}>
      <DialogBody>
        {size !== null && (
          <>
            <CropField
              blob={blob}
              size={size}
              crop={crop}
              shape={shapeOf(ratio, size)}
              onChange={setCrop}
            />
            <FieldGroup label={t("editor:photo.ratio")}>
              <SegmentedControl
                label={t("editor:photo.ratio")}
                segments={ratios.map((value) => ({
                  value,
                  label: value === "free" ? t("editor:photo.free") : value,
                }))}
                value={ratio}
                onChange={(chosen) => {
                  setRatio(chosen);
                  setCrop(shaped(crop, shapeOf(chosen, size)));
                }}
              />
            </FieldGroup>
          </>
        )}
        <FieldGroup label={t("editor:photo.extent")}>
          <SegmentedControl
            label={t("editor:photo.extent")}
            segments={extents.map((value) => ({
              value,
              label: t(`editor:photo.extents.${value}`),
            }))}
            value={extent}
            onChange={setExtent}
          />
        </FieldGroup>
      </DialogBody>
      <DialogActions>
        <Button
          look="quiet"
          onClick={() => {
            setRatio("free");
            setCrop(wholePicture);
          }}
        >
          {t("editor:photo.whole")}
        </Button>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button look="primary" onClick={() => onDone({ crop: cropOrNull(crop), extent })}>
          {t("editor:photo.done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
