import { Check, CircleAlert } from "lucide-react";
import { useId } from "react";

import type { Finding, HealthReport } from "../../shared/domain/health.ts";
import type { Language } from "../../shared/domain/language.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import type { Translate } from "../../shared/i18n/translator.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import styles from "./health-dialog.module.css";

/** What the check has found whole, and what not. */
export function CheckResult({ report }: { readonly report: HealthReport }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const id = useId();
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  const { documents, binned, memories, revisions, pictures, backups, findings } = report;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {t("health:result")}
      </h3>
      {findings.length === 0 && (
        <p className={styles.good}>
          <Check aria-hidden />
          {t("health:allFine")}
        </p>
      )}
      <p>
        {t("health:fine")}
        {": "}
        {[
          t("health:documents", counted(documents)),
          ...(binned === 0 ? [] : [t("health:binned", counted(binned))]),
          t("health:revisions", counted(revisions)),
          t("health:pictures", counted(pictures)),
          ...(memories === 0 ? [] : [t("health:memories", counted(memories))]),
          t("health:backupCount", counted(backups)),
        ].join(", ")}
        {"."}
      </p>
      {findings.length > 0 && (
        <>
          <h4 className={styles.heading}>{t("health:findings")}</h4>
          <ul className={styles.list} aria-label={t("health:findings")}>
            {findings.map((finding) => (
              <li key={`${finding.kind} ${finding.name}`} className={styles.finding}>
                <CircleAlert aria-hidden />
                <div>
                  <span className={styles.name}>{nameOf(finding, language, t)}</span>
                  <p className={styles.quiet}>
                    {t(`health:finding.${finding.kind}`, {
                      moment: finding.moment === null ? "" : formatMoment(finding.moment, language),
                    })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function nameOf(
  { kind, summary, name, moment }: Finding,
  language: Language,
  t: Translate,
): string {
  if (kind === "libraryMended") return t("health:libraryFile");
  if (kind === "termsFromSave" || kind === "termsLost") return t("health:termbase");
  if (kind === "letterheadsFromSave" || kind === "letterheadsLost") return t("health:letterheads");
  if (kind === "memoryFromBackup" || kind === "memoryLost")
    return t("health:memory", { name: name.slice(0, 8) });
  if (kind === "wordingsFromSave" || kind === "wordingsLost") return t("health:wordings");
  if (kind === "backupDamaged" || kind === "backupPartsDamaged")
    return t("health:backup", { moment: formatMoment(moment ?? name, language) });
  const headline = summary === null ? null : headlineFor(summary, language)?.text;
  const isPicture = kind === "pictureLost" || kind === "pictureFromBackup";
  if (!isPicture) return headline ?? t("health:document", { name });
  const picture = t("health:picture", { name: name.slice(0, 8) });
  return [headline, picture].filter(Boolean).join(" · ");
}
