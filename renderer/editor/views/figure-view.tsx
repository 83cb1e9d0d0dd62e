import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { ImageOff, ImagePlus, Replace } from "lucide-react";
import { useId, useState } from "react";

import { useTranslate } from "../../i18n.ts";
import { Button } from "../../ui/button.tsx";
import { useSheet } from "../sheet-context.ts";
import styles from "./figure-view.module.css";

/** A photo with its caption and credit, and the words that stand for it where it cannot be seen. */
export function FigureView({ node, updateAttributes, selected }: ReactNodeViewProps) {
  const t = useTranslate();
  const { pickPicture, editable } = useSheet();
  const blob = typeof node.attrs["blob"] === "string" ? node.attrs["blob"] : null;
  const alt = typeof node.attrs["alt"] === "string" ? node.attrs["alt"] : "";

  async function choose(): Promise<void> {
    const picture = await pickPicture();
    if (picture !== null) updateAttributes({ ...picture });
  }

  return (
    <NodeViewWrapper className={styles.figure} data-selected={selected || undefined}>
      <div contentEditable={false} suppressContentEditableWarning className={styles.frame}>
        {blob === null ? (
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
            <Photo key={blob} blob={blob} alt={alt} node={node} />
            {editable && (
              <div className={styles.tools}>
                <Button icon={<Replace aria-hidden />} onClick={() => void choose()}>
                  {t("editor:figure.replace")}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
      <NodeViewContent className={styles.words} />
      {blob !== null && (
        <AltText
          alt={alt}
          editable={editable}
          onChange={(next) => updateAttributes({ alt: next })}
        />
      )}
    </NodeViewWrapper>
  );
}

function Photo({
  blob,
  alt,
  node,
}: {
  readonly blob: string;
  readonly alt: string;
  readonly node: ReactNodeViewProps["node"];
}) {
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
    <img
      src={`blobs/${blob}`}
      alt={alt}
      width={sizeOf(node.attrs["width"])}
      height={sizeOf(node.attrs["height"])}
      draggable={false}
      className={styles.photo}
      onError={() => setMissing(true)}
    />
  );
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
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
