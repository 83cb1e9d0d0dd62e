import { useState } from "react";

import type { BackupInfo } from "../../shared/domain/backup.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import type { Problem } from "../../shared/result.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { useTermStore, useWorkspace } from "../workspace/use-workspace.ts";

interface RestoreQuestionProps {
  readonly backup: BackupInfo;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

/** Says what returning to a backup does before it is done. */
export function RestoreQuestion({ backup: { madeAt }, onClose, onRestored }: RestoreQuestionProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const language = useInterfaceLanguage();
  const workspace = useWorkspace();
  const terms = useTermStore();
  const [isRestoring, setRestoring] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function handleRestore(): Promise<void> {
    setRestoring(true);
    const became = await workspace.restoreBackup(madeAt);
    setRestoring(false);
    if (!became.ok) {
      setProblem(became.problem);
      return;
    }
    const { restored, unchanged, failed } = became.value;
    const counts = {
      restored: formatNumber(restored, language),
      unchanged: formatNumber(unchanged, language),
      failed: formatNumber(failed, language),
    };
    workspace.showNotice(
      failed === 0 ? t("health:restored", counts) : t("health:restoredInPart", counts),
    );
    void terms.load();
    onRestored();
  }

  return (
    <Dialog
      title={t("health:ask", { moment: formatMoment(madeAt, language) })}
      width="small"
      onClose={onClose}
    >
      <DialogBody isText>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        <p>{t("health:askText")}</p>
        <p role="status">{isRestoring && t("health:restoring")}</p>
      </DialogBody>
      <DialogActions>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button look="primary" disabled={isRestoring} onClick={() => void handleRestore()}>
          {t("health:doRestore")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
