import { FolderOpen } from "lucide-react";
import { useId } from "react";

import type { QuarantinedFile } from "../../shared/domain/health.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./health-dialog.module.css";

/** Damaged files as they were found. */
export function Quarantine({ files }: { readonly files: readonly QuarantinedFile[] }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {t("health:quarantine")}
      </h3>
      {files.length === 0 && <p className={styles.quiet}>{t("health:noQuarantine")}</p>}
      <ul className={styles.list}>
        {files.map(({ name, keptAt, size }) => (
          <li key={name} className={styles.row}>
            <div>
              <span className={styles.file}>{name}</span>
              <p className={styles.quiet}>
                {formatMoment(keptAt, language)}
                {" · "}
                {t("health:size", { number: formatNumber(Math.ceil(size / 1024), language) })}
              </p>
            </div>
            <Button icon={<FolderOpen />} onClick={() => void request("health.showFile", { name })}>
              {t("health:showFile")}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
