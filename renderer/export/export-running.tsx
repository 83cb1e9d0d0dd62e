import type { EventPayload } from "../../shared/ipc/contract.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions } from "../ui/dialog.tsx";
import styles from "./publish-dialog.module.css";

interface ExportRunningProps {
  /** null: it has just begun. */
  readonly progress: EventPayload<"export.progress"> | null;
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far the work is, and the way to stop it; stands where the one button stood. */
export function ExportRunning({ progress, total, onCancel }: ExportRunningProps) {
  const t = useTranslate();
  return (
    <DialogActions>
      <div role="status" className={styles.progress}>
        <progress
          className={styles.bar}
          aria-label={t("export:progress")}
          value={progress?.done ?? 0}
          max={progress?.total ?? total}
        />
        <span className={styles.fileName}>{progress?.name ?? t("export:starting")}</span>
      </div>
      <Button onClick={onCancel}>{t("common:cancel")}</Button>
    </DialogActions>
  );
}
