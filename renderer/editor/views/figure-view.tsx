import { closeHistory } from "@tiptap/pm/history";
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { Crop as CropIcon, ImageOff, ImagePlus, Replace } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { createPortal } from "react-dom";

import type { Size } from "../../../shared/pictures/crop.ts";
import { type PictureUse, pictureUse } from "../../../shared/pictures/picture-use.ts";
import { blockId } from "../../../shared/rich-text/blocks.ts";
import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import { CroppedPhoto } from "../photo/cropped-photo.tsx";
import { PhotoDialog, type PhotoLook } from "../photo/photo-dialog.tsx";
import { onPhotoRequest } from "../photo/photo-request.ts";
import { useSheet } from "../sheet-context.ts";
import styles from "./figure-view.module.css";

/** A photo with its caption and credit, and the words that stand for it where it cannot be seen. */
export function FigureView({
  editor,
  node,
  getPos,
  updateAttributes,
  selected,
}: ReactNodeViewProps) {
  const t = useTranslate();
  const { pickPicture, editable } = useSheet();
  const use = pictureUse(node);
  const size = sizeOf(node.attrs);
  const [adjusting, setAdjusting] = useState(false);
  const id = blockId(node);
  const canAdjust = use !== null && editable;
  useEffect(() => {
    if (!canAdjust || id === null) return undefined;
    return onPhotoRequest(editor, id, () => setAdjusting(true));
  }, [editor, id, canAdjust]);
  const alt = typeof node.attrs["alt"] === "string" ? node.attrs["alt"] : "";

  /** A step of its own to undo. */
  function setLook({ crop, extent }: PhotoLook): void {
    const position = getPos();
    if (position === undefined) return;
    const { tr } = editor.state;
    tr.setNodeAttribute(position, "crop", crop).setNodeAttribute(position, "extent", extent);
    editor.view.dispatch(closeHistory(tr));
  }

  async function choose(): Promise<void> {
    const picture = await pickPicture();
    if (picture !== null) updateAttributes({ ...picture, crop: null });
  }

  return (
    <NodeViewWrapper className={styles.figure} data-selected={selected || undefined}>
      <div contentEditable={false} suppressContentEditableWarning className={styles.frame}>
        {use === null ? (
          <button
            type="button"
            disabled={!editable}
            className={styles.empty}
            onClick={() => void choose()}
          >
            <ImagePlus aria-hidden />
            {t("editor:figure.choose")}
          </button>
        ) : (
          <>
            <Photo key={use.blob} use={use} size={size} alt={alt} />
            {editable && (
              <div className={styles.tools}>
                <Button icon={<CropIcon aria-hidden />} onClick={() => setAdjusting(true)}>
                  {t("editor:figure.adjust")}
                </Button>
                <Button icon={<Replace aria-hidden />} onClick={() => void choose()}>
                  {t("editor:figure.replace")}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
      <NodeViewContent className={styles.words} />
      {use !== null && (
        <AltText
          alt={alt}
          editable={editable}
          onChange={(next) => updateAttributes({ alt: next })}
        />
      )}
      {use !== null &&
        adjusting &&
        createPortal(
          <PhotoDialog
            blob={use.blob}
            size={size}
            crop={use.crop}
            extent={use.extent}
            onDone={(look) => {
              setLook(look);
              setAdjusting(false);
            }}
            onClose={() => setAdjusting(false)}
          />,
          document.body,
        )}
    </NodeViewWrapper>
  );
}

interface PhotoProps {
  readonly use: PictureUse;
  readonly size: Size | null;
  readonly alt: string;
}

function Photo({ use, size, alt }: PhotoProps) {
  const t = useTranslate();
  const [missing, setMissing] = useState(false);
  if (missing)
    return (
      <p className={styles.missing}>
        <ImageOff aria-hidden />
        {t("editor:figure.missing")}
      </p>
    );
  return (
    <CroppedPhoto
      blob={use.blob}
      size={size}
      crop={use.crop}
      alt={alt}
      className={classes(styles.photo, styles[use.extent])}
      onError={() => setMissing(true)}
    />
  );
}

function sizeOf({ width, height }: ReactNodeViewProps["node"]["attrs"]): Size | null {
  return typeof width === "number" && typeof height === "number" ? { width, height } : null;
}

interface AltTextProps {
  readonly alt: string;
  readonly editable: boolean;
  readonly onChange: (alt: string) => void;
}

function AltText({ alt, editable, onChange }: AltTextProps) {
  const t = useTranslate();
  const id = useId();
  // The document answers a moment later than the key is pressed; the field must not.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div contentEditable={false} suppressContentEditableWarning className={styles.alt}>
      <label htmlFor={id}>{t("editor:figure.alt")}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        readOnly={!editable}
        value={draft ?? alt}
        placeholder={t("editor:figure.altHint")}
        className={styles.altInput}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(event.target.value);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
