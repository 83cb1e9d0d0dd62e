import { useState } from "react";

import { type Language, otherLanguage } from "../../shared/domain/language.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { useLibrary } from "../workspace/use-workspace.ts";
import styles from "./missing-version.module.css";

const fills = ["empty", "copy"] as const;

interface MissingVersionProps {
  readonly language: Language;
  readonly onMake: (fill: "empty" | "copy") => void;
}

/** Stands where the text of a language will be, until there is one. */
export function MissingVersion({ language, onMake }: MissingVersionProps) {
  const t = useTranslate();
  const { readOnly } = useLibrary();
  const [fill, setFill] = useState<"empty" | "copy">("empty");
  return (
    <div className={styles.ground}>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          onMake(fill);
        }}
      >
        <h1 className={styles.title}>{t(`common:missingVersion.title.${language}`)}</h1>
        <p className={styles.text}>{t("common:missingVersion.text")}</p>
        <fieldset className={styles.fills}>
          <legend className={styles.legend}>{t("common:missingVersion.fill")}</legend>
          {fills.map((value) => (
            <label key={value} className={styles.fill}>
              <input
                type="radio"
                name="fill"
                checked={fill === value}
                onChange={() => setFill(value)}
                className={styles.radio}
              />
              <span className={styles.fillName}>
                {value === "empty"
                  ? t("common:missingVersion.empty")
                  : t(`common:missingVersion.copy.${otherLanguage(language)}`)}
              </span>
              <span className={styles.fillText}>{t(`common:missingVersion.${value}Text`)}</span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" look="primary" disabled={readOnly !== null}>
          {t(`common:missingVersion.make.${language}`)}
        </Button>
      </form>
    </div>
  );
}
