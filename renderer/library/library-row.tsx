import { memo } from "react";

import type { Summary } from "../../shared/domain/document.ts";
import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import { formatShortDate } from "../../shared/i18n/format.ts";
import { useTranslate } from "../i18n.ts";
import styles from "./library-row.module.css";
import { MarkedText, textOf } from "./marked-text.tsx";
import type { FoundRow } from "./use-found.ts";
import { VersionMarks } from "./version-mark.tsx";

interface LibraryRowProps {
  readonly summary: Summary;
  /** Where the words looked for were found. */
  readonly excerpt: FoundRow["excerpt"];
  readonly language: Language;
}

/** The headline in the reader's language, else in the other one, with the language it is in. */
export function headlineFor(
  { headline }: Pick<Summary, "headline">,
  reader: Language,
): { readonly text: string; readonly language: Language } | null {
  for (const language of [reader, otherLanguage(reader)]) {
    const text = headline[language];
    if (text !== undefined && text !== "") return { text, language };
  }
  return null;
}

export const LibraryRow = memo(function LibraryRow({
  summary,
  excerpt,
  language,
}: LibraryRowProps) {
  const t = useTranslate();
  const headline = headlineFor(summary, language);
  const shownLanguage = excerpt?.[language] === undefined ? otherLanguage(language) : language;
  const shown = excerpt?.[shownLanguage];
  const foundInHeadline = shown !== undefined && textOf(shown) === headline?.text;
  const number = summary.number === "" ? null : t("template:number", { number: summary.number });
  return (
    <>
      <span className={styles.about}>
        <span className={styles.name}>
          <span className={styles.kind}>{t(`template:kind.${summary.kind}`)} </span>
          {number !== null && <span className={styles.number}>{number}</span>}
        </span>
        {summary.date !== null && (
          <span className={styles.date}>{formatShortDate(summary.date, language)}</span>
        )}
        <VersionMarks states={summary.states} />
      </span>
      {headline === null ? (
        <span className={styles.untitled}>{t("library:noHeadline")}</span>
      ) : (
        <span className={styles.headline} lang={headline.language}>
          {foundInHeadline ? <MarkedText parts={shown} /> : headline.text}
        </span>
      )}
      {shown !== undefined && !foundInHeadline && (
        <span className={styles.excerpt} lang={shownLanguage}>
          <MarkedText parts={shown} />
        </span>
      )}
    </>
  );
});
