import { useId, useState } from "react";

import type { BackupInfo } from "../../shared/domain/backup.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./health-dialog.module.css";

interface BackupsProps {
  readonly kept: Pick<Output<"health.kept">, "backups" | "backupProblem">;
  /** False: nothing had changed since the last one. */
  readonly onMake: () => Promise<boolean>;
  readonly onRestore: (backup: BackupInfo) => void;
}

/** The backups there are, and the way back to each. */
export function Backups({ kept: { backups, backupProblem }, onMake, onRestore }: BackupsProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const language = useInterfaceLanguage();
  const id = useId();
  const [nothingNew, setNothingNew] = useState(false);

  async function handleMake(): Promise<void> {
    setNothingNew(!(await onMake()));
  }

  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {t("health:backups")}
      </h3>
      {backupProblem !== null && (
        <Notice tone="attention">
          {t("health:backupFailed")} {problemText(backupProblem)}
        </Notice>
      )}
      <p className={styles.quiet}>{t("health:backupHint")}</p>
      {backups.length === 0 && <p>{t("health:noBackups")}</p>}
      <ul className={styles.list}>
        {backups.map((backup) => {
          const moment = formatMoment(backup.madeAt, language);
          const count = backup.documents;
          return (
            <li key={backup.madeAt} className={styles.row}>
              <div>
                <span className={styles.name}>{moment}</span>
                <p className={styles.quiet}>
                  {t("health:documents", { count, number: formatNumber(count, language) })}
                  {" · "}
                  {t(`health:reason.${backup.reason}`)}
                </p>
              </div>
              <Button onClick={() => onRestore(backup)}>
                {t("health:restore")}
                <VisuallyHidden>: {moment}</VisuallyHidden>
              </Button>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => void handleMake()}>{t("health:makeBackup")}</Button>
        <span role="status" className={styles.quiet}>
          {nothingNew && t("health:nothingNew")}
        </span>
      </div>
    </section>
  );
}
