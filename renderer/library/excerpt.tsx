import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import styles from "./excerpt.module.css";
import type { FoundRow } from "./use-found.ts";

interface ExcerptProps {
  readonly excerpt: NonNullable<FoundRow["excerpt"]>;
  readonly reader: Language;
}

/** Where the words were found: in the reader's language, else in the other one. */
export function Excerpt({ excerpt, reader }: ExcerptProps) {
  const language = excerpt[reader] === undefined ? otherLanguage(reader) : reader;
  const parts = excerpt[language];
  if (parts === undefined) return null;
  let at = 0;
  return (
    <span className={styles.excerpt} lang={language}>
      {parts.map(({ text, marked }) => {
        at += text.length;
        return marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
      })}
    </span>
  );
}
