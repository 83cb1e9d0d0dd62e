import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { ExportRunning } from "./export-running.tsx";
import styles from "./publish-dialog.module.css";
import type { Plan } from "./use-plan.ts";
import type { Publishing } from "./use-publishing.ts";

interface PublishActionsProps {
  readonly publishing: Publishing;
  readonly plan: Plan;
  readonly onPublish: () => void;
  readonly onReplace: () => void;
  readonly onChoose: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** The one button, and what it turns into while the files are made. */
export function PublishActions({
  publishing,
  plan,
  onPublish,
  onReplace,
  onChoose,
  onCancel,
  onClose,
}: PublishActionsProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const existing = plan.files.filter(({ exists }) => exists).length;
  switch (publishing.stage) {
    case "asking":
      return (
        <DialogActions>
          <p role="alert" className={styles.question}>
            {t("export:replaceQuestion", { count: existing })}
          </p>
          <Button onClick={onChoose}>{t("export:keep")}</Button>
          <Button look="primary" onClick={onReplace}>
            {t("export:replace")}
          </Button>
        </DialogActions>
      );
    case "running":
      return (
        <ExportRunning
          progress={publishing.progress}
          total={plan.files.length}
          onCancel={onCancel}
        />
      );
    case "done":
      return (
        <DialogActions>
          <Button onClick={onChoose}>{t("export:again")}</Button>
          <Button look="primary" onClick={onClose}>
            {t("export:done")}
          </Button>
        </DialogActions>
      );
    default:
      return (
        <DialogActions>
          {publishing.stage === "failed" && (
            <Notice tone="danger">{problemText(publishing.problem)}</Notice>
          )}
          <Button look="primary" disabled={plan.files.length === 0} onClick={onPublish}>
            {plan.files.length === 0
              ? t("export:publish")
              : t("export:publishFiles", { count: plan.files.length })}
          </Button>
        </DialogActions>
      );
  }
}
