import { useState } from "react";

import type { BackupInfo } from "../../shared/domain/backup.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Backups } from "./backups.tsx";
import { CheckResult } from "./check-result.tsx";
import styles from "./health-dialog.module.css";
import { Quarantine } from "./quarantine.tsx";
import { RestoreQuestion } from "./restore-question.tsx";
import { useHealth } from "./use-health.ts";

/** Whether everything the library keeps is whole, and what it keeps for the day it is not. */
export function HealthDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const health = useHealth();
  const { kept, progress, report, problem } = health;
  const [asked, setAsked] = useState<BackupInfo | null>(null);

  if (asked !== null)
    return <RestoreQuestion backup={asked} onClose={() => setAsked(null)} onRestored={onClose} />;
  return (
    <Dialog title={t("health:title")} onClose={onClose}>
      <DialogBody isText>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        {report === null && <p className={styles.quiet}>{t("health:intro")}</p>}
        <div role="status">
          {progress !== null && (
            <label className={styles.progress}>
              {t("health:checking")}
              <progress value={progress.done} max={Math.max(progress.total, 1)} />
            </label>
          )}
          {progress === null && report !== null && <CheckResult report={report} />}
        </div>
        {kept !== null && (
          <>
            <Backups kept={kept} onMake={health.backUp} onRestore={setAsked} />
            <Quarantine files={kept.quarantine} />
          </>
        )}
      </DialogBody>
      <DialogActions>
        {progress === null ? (
          <Button look="primary" onClick={() => void health.check()}>
            {report === null ? t("health:check") : t("health:checkAgain")}
          </Button>
        ) : (
          <Button onClick={health.cancel}>{t("health:cancel")}</Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
