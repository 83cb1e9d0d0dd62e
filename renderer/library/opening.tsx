import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { useLibrary } from "../workspace/use-workspace.ts";
import styles from "./opening.module.css";

/** What is said while a library opens: after a moment, since most are there at once. */
export function Opening() {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { comparing } = useLibrary();
  return (
    <p className={styles.opening} role="status">
      {comparing === null
        ? t("library:opening")
        : t("library:comparing", {
            done: formatNumber(comparing.done, language),
            total: formatNumber(comparing.total, language),
          })}
    </p>
  );
}
