import { ImagePlus } from "lucide-react";
import { useEffect, useRef } from "react";

import type { Emblem } from "../../shared/letterhead/letterhead.ts";
import { useTranslate } from "../i18n.ts";
import styles from "./emblem-shown.module.css";

/** An emblem on white, as paper has it; null: the place for one. */
export function EmblemShown({ emblem }: { readonly emblem: Emblem | null }) {
  const t = useTranslate();
  const image = useRef<HTMLImageElement>(null);
  // An address of the page's own: it may load nothing from elsewhere, nor what is written as data.
  useEffect(() => {
    if (emblem === null || image.current === null) return undefined;
    const address = URL.createObjectURL(blobOf(emblem));
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [emblem]);
  return (
    <div className={styles.emblem}>
      {emblem === null ? (
        <ImagePlus aria-hidden />
      ) : (
        <img ref={image} alt={t("letterhead:emblemShown")} />
      )}
    </div>
  );
}

/** The drawing where there is one, as on paper. */
function blobOf({ svg, picture: { mediaType, base64 } }: Emblem): Blob {
  if (svg !== null) return new Blob([svg], { type: "image/svg+xml" });
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: mediaType });
}
