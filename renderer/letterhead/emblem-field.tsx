import { useId } from "react";

import type { ChosenEmblem, Emblem } from "../../shared/letterhead/letterhead.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { FieldGroup } from "../ui/field.tsx";
import { withPicture } from "./draw-emblem.ts";
import { EmblemShown } from "./emblem-shown.tsx";
import styles from "./letterhead.module.css";

interface EmblemFieldProps {
  readonly emblem: Emblem | null;
  readonly onChange: (emblem: Emblem | null) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

/** The emblem, chosen from a file or pasted while something here has the focus. */
export function EmblemField({ emblem, onChange, onProblem }: EmblemFieldProps) {
  const t = useTranslate();
  const hint = useId();

  async function take(read: Result<ChosenEmblem | null>): Promise<void> {
    if (!read.ok) {
      onProblem(read.problem);
      return;
    }
    if (read.value === null) return;
    const whole = await withPicture(read.value);
    onProblem(whole === null ? { code: "emblem-damaged" } : null);
    if (whole !== null) onChange(whole);
  }

  async function paste(transfer: DataTransfer): Promise<void> {
    const [file] = transfer.files;
    const bytes =
      file === undefined
        ? new TextEncoder().encode(transfer.getData("text/plain"))
        : new Uint8Array(await file.arrayBuffer());
    await take(await request("letterheads.readEmblem", { bytes }));
  }

  return (
    <div
      onPaste={(event) => {
        event.preventDefault();
        void paste(event.clipboardData);
      }}
    >
      <FieldGroup label={t("letterhead:emblem")}>
        <div className={styles.emblem}>
          <EmblemShown emblem={emblem} />
          <div className={styles.emblemActions}>
            <Button
              aria-describedby={hint}
              onClick={() =>
                void (async () => take(await request("letterheads.chooseEmblem", undefined)))()
              }
            >
              {t("letterhead:chooseEmblem")}
            </Button>
            {emblem !== null && (
              <Button look="quiet" onClick={() => onChange(null)}>
                {t("letterhead:removeEmblem")}
              </Button>
            )}
          </div>
          <p id={hint} className={styles.hint}>
            {t("letterhead:emblemHint")}
          </p>
        </div>
      </FieldGroup>
    </div>
  );
}
