import type { Summary } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { useTranslate } from "../i18n.ts";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./version-mark.module.css";

/** The state of each language version: told by shape, by colour and in words. */
export function VersionMarks({ states }: { readonly states: Summary["states"] }) {
  return (
    <span className={styles.marks}>
      {languages.map((language) => (
        <VersionMark key={language} language={language} state={states[language]} />
      ))}
    </span>
  );
}

interface VersionMarkProps {
  readonly language: Language;
  readonly state: Summary["states"][Language];
}

function VersionMark({ language, state }: VersionMarkProps) {
  const t = useTranslate();
  if (state === undefined) return <span className={styles.missing} />;
  return (
    <span className={styles.mark} data-state={state} title={t(`library:state.${state}`)}>
      {t(`common:languageShort.${language}`)}
      <VisuallyHidden>: {t(`library:state.${state}`)}. </VisuallyHidden>
    </span>
  );
}
