import { useTranslate } from "../i18n.ts";
import { usePair } from "./pair-of-session.ts";
import type { TranslationPair } from "./pair.ts";
import styles from "./progress.module.css";

/** How much of the translation is done, and what of it no longer holds. */
export function Progress({ pair }: { readonly pair: TranslationPair }) {
  const t = useTranslate();
  const progress = usePair(pair, (snapshot) => snapshot.progress);
  if (progress === null) return null;
  const { total, translated, reviewed, stale } = progress;
  return (
    <p className={styles.progress}>
      <span>{t("translation:done", { count: total, done: translated + reviewed })}</span>
      {reviewed > 0 && <span>{t("translation:reviewedCount", { count: reviewed })}</span>}
      {stale > 0 && (
        <span className={styles.stale}>{t("translation:stale", { count: stale })}</span>
      )}
    </p>
  );
}
