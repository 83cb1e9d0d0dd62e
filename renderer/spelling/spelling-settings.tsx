import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { alphabetOf } from "../../shared/spelling/words.ts";
import { useTranslate } from "../i18n.ts";
import { Checkbox, FieldGroup } from "../ui/field.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useSpelling } from "../workspace/use-workspace.ts";
import styles from "./spelling-settings.module.css";

interface SpellingSettingsProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether misspelt words are marked, and the words a person has added. */
export function SpellingSettings({ isOn, onSwitch }: SpellingSettingsProps) {
  const t = useTranslate();
  const spelling = useSpelling();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const read = () => void spelling.words().then(setWords);
    read();
    return spelling.subscribe(read);
  }, [spelling]);

  /** The focus goes to the word that takes its place. */
  async function handleRemove(word: string, index: number) {
    if (!(await spelling.remove(word))) return;
    setWords(await spelling.words());
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    buttons[Math.min(index, buttons.length - 1)]?.focus();
  }

  return (
    <FieldGroup label={t("spelling:settings.title")}>
      <Checkbox checked={isOn} onChange={({ target }) => onSwitch(target.checked)}>
        {t("spelling:settings.on")}
      </Checkbox>
      {words !== null && words.length === 0 && (
        <p className={styles.hint}>{t("spelling:settings.empty")}</p>
      )}
      {words !== null && words.length > 0 && (
        <details className={styles.dictionary}>
          <summary>{t("spelling:settings.words", { count: words.length })}</summary>
          <ul ref={list} className={styles.words}>
            {words.map((word, index) => (
              <li key={word} className={styles.word}>
                <span lang={alphabetOf(word.replaceAll("-", "")) ?? undefined}>{word}</span>
                <IconButton
                  label={t("spelling:settings.remove", { word })}
                  icon={<X aria-hidden />}
                  onClick={() => void handleRemove(word, index)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </FieldGroup>
  );
}
