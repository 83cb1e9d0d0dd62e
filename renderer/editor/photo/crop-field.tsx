import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";

import { type Crop, type Size, wholePicture } from "../../../shared/pictures/crop.ts";
import { moved, type Place, resized, spanned } from "../../../shared/pictures/crop-moves.ts";
import { useTranslate } from "../../i18n.ts";
import styles from "./crop-field.module.css";
import { CroppedPhoto } from "./cropped-photo.tsx";

interface CropFieldProps {
  readonly blob: string;
  readonly size: Size;
  readonly crop: Crop;
  /** Width by height in thousandths that it is held to; null: any. */
  readonly shape: number | null;
  readonly onChange: (crop: Crop) => void;
}

/** Thousandths a key moves. */
const step = 10;
/** Pixels around a corner in which it is taken hold of. */
const reach = 16;

const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** The whole photo with the part that is shown: moved and drawn with the mouse or by arrows. */
export function CropField({ blob, size, crop, shape, onChange }: CropFieldProps) {
  const t = useTranslate();
  const hintId = useId();
  /** What the pointer does since it went down. */
  const drag = useRef<((to: Place) => Crop) | null>(null);

  function handleDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = placeOf(event);
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const near = { x: (reach / width) * 1000, y: (reach / height) * 1000 };
    const anchor = oppositeCorner(crop, from, near);
    if (anchor !== null) drag.current = (to) => spanned(anchor, to, shape);
    else if (isInside(crop, from) && !isWhole(crop))
      drag.current = (to) => moved(crop, { x: to.x - from.x, y: to.y - from.y });
    else drag.current = (to) => spanned(from, to, shape);
  }

  function handleKey(event: KeyboardEvent) {
    const by = arrows[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(event.shiftKey ? resized(crop, by, shape) : moved(crop, by));
  }

  return (
    <div className={styles.whole}>
      <button
        type="button"
        aria-label={t("editor:photo.part", percents(crop))}
        aria-describedby={hintId}
        className={styles.field}
        onPointerDown={handleDown}
        onPointerMove={(event) => {
          if (drag.current !== null) onChange(drag.current(placeOf(event)));
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onKeyDown={handleKey}
      >
        <CroppedPhoto blob={blob} size={size} crop={null} alt="" className={styles.photo} />
        <span
          className={styles.part}
          style={{
            "--x": `${crop.x / 10}%`,
            "--y": `${crop.y / 10}%`,
            "--width": `${crop.width / 10}%`,
            "--height": `${crop.height / 10}%`,
          }}
        />
      </button>
      <p id={hintId} className={styles.hint}>
        {t("editor:photo.partHint")}
      </p>
    </div>
  );
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) / width) * 1000, y: ((clientY - top) / height) * 1000 };
}

function isInside({ x, y, width, height }: Crop, at: Place): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

function isWhole({ width, height }: Crop): boolean {
  return width === wholePicture.width && height === wholePicture.height;
}

/** The corner that stays when the one at the place is taken hold of; null: there is none. */
function oppositeCorner({ x, y, width, height }: Crop, at: Place, near: Place): Place | null {
  const [right, bottom] = [x + width, y + height];
  const corners = [
    [x, y, right, bottom],
    [right, y, x, bottom],
    [x, bottom, right, y],
    [right, bottom, x, y],
  ] as const;
  const taken = corners.find(
    ([left, top]) => Math.abs(at.x - left) <= near.x && Math.abs(at.y - top) <= near.y,
  );
  return taken === undefined ? null : { x: taken[2], y: taken[3] };
}

/** As a person who cannot see it is told. */
function percents({ x, y, width, height }: Crop) {
  const [left, top, across, down] = [x, y, width, height].map((part) => Math.round(part / 10));
  return { left, top, width: across, height: down };
}
