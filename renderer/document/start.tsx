import { Clock, FileInput } from "lucide-react";
import { useDeferredValue, useMemo } from "react";

import { type Facts, kinds, type Summary } from "../../shared/domain/document.ts";
import { formatMoment } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import type { LibraryActions } from "../library/library-pane.tsx";
import { headlineFor } from "../library/library-row.tsx";
import type { LibrarySnapshot } from "../library/library-store.ts";
import { ReadOnlyNotice } from "../library/read-only-notice.tsx";
import { kindIcons } from "../library/new-document-menu.tsx";
import { VersionMarks } from "../library/version-mark.tsx";
import styles from "./start.module.css";

const recentCount = 6;

interface StartProps extends LibraryActions {
  readonly library: LibrarySnapshot;
  /** What the next document is most likely about. */
  readonly event: Facts["event"] | null;
}

/** Nothing is open: what was worked on last, and what can be begun. */
export function Start({ library, event, onOpen, onCreate, onImport }: StartProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const summaries = useDeferredValue(library.summaries);
  const recent = useMemo(() => latest(summaries), [summaries]);
  if (library.info === null) {
    return (
      <div className={styles.start}>
        <div className={styles.column}>
          <h1 className={styles.title}>{t("common:appName")}</h1>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.start}>
      <div className={styles.column}>
        <ReadOnlyNotice />
        <h1 className={styles.title}>{t("common:start.title")}</h1>
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className={styles.kind}
                disabled={library.readOnly !== null}
                onClick={() => onCreate({ kind, language, event })}
              >
                {kindIcons[kind]}
                {t(`template:kind.${kind}`)}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className={styles.kind}
              disabled={library.readOnly !== null}
              onClick={onImport}
            >
              <FileInput />
              {t("common:start.import")}
            </button>
          </li>
        </ul>
        {recent.length > 0 && (
          <section aria-labelledby="start-recent">
            <h2 id="start-recent" className={styles.heading}>
              <Clock aria-hidden />
              {t("common:start.recent")}
            </h2>
            <ul>
              {recent.map((summary) => {
                const headline = headlineFor(summary, language);
                return (
                  <li key={summary.id}>
                    <button
                      type="button"
                      className={styles.recent}
                      onClick={() => onOpen(summary.id)}
                    >
                      <span className={styles.headline} lang={headline?.language}>
                        {headline?.text ?? t("library:noHeadline")}
                      </span>
                      <span className={styles.about}>
                        {t(`template:kind.${summary.kind}`)}
                        <span>{formatMoment(summary.updatedAt, language)}</span>
                        <VersionMarks states={summary.states} />
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

/** The documents changed last, of any number. */
function latest(summaries: readonly Summary[]): readonly Summary[] {
  const found: Summary[] = [];
  for (const summary of summaries) {
    const last = found[recentCount - 1];
    if (last !== undefined && last.updatedAt >= summary.updatedAt) continue;
    const place = found.findLastIndex(({ updatedAt }) => updatedAt >= summary.updatedAt) + 1;
    found.splice(place, 0, summary);
    found.length = Math.min(found.length, recentCount);
  }
  return found;
}
