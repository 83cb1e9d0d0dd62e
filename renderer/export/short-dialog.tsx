import { useEffect, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { longest, shortest, shortLengths } from "../../shared/domain/short-version.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Field, Select, TextArea, TextInput } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import styles from "./short-dialog.module.css";

interface ShortDialogProps {
  readonly id: string;
  /** Those the document has. */
  readonly languages: readonly Language[];
  /** The one in sight. */
  readonly initialLanguage: Language;
  /** Tells that it was copied. */
  readonly onNotice: (notice: string) => void;
  readonly onClose: () => void;
}

const own = "own";

/** The publication for a messenger, to be looked over, changed and copied. */
export function ShortDialog({
  id,
  languages,
  initialLanguage,
  onNotice,
  onClose,
}: ShortDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const interfaceLanguage = useInterfaceLanguage();
  const [language, setLanguage] = useState(initialLanguage);
  const [chosen, setChosen] = useState<string>(String(shortLengths[1]));
  const [typed, setTyped] = useState("500");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const limit = lengthOf(chosen === own ? typed : chosen);

  useEffect(() => {
    if (limit === null) return undefined;
    let current = true;
    async function make(length: number) {
      const made = await request("export.short", { id, language, length });
      if (!current) return;
      setProblem(made.ok ? null : made.problem);
      if (made.ok) setText(made.value.text);
    }
    void make(limit);
    return () => {
      current = false;
    };
  }, [id, language, limit]);

  async function copy() {
    const copied = await request("export.copyText", { text });
    if (!copied.ok) return setProblem(copied.problem);
    onNotice(t(`export:copied.${language}`));
    return onClose();
  }

  const number = (value: number) => formatNumber(value, interfaceLanguage);
  const isTooLong = limit !== null && text.length > limit;
  const counted = { count: text.length, number: number(text.length), limit: number(limit ?? 0) };
  return (
    <Dialog title={t("export:short.title")} onClose={onClose}>
      <DialogBody>
        <div className={styles.fields}>
          {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
          {languages.length > 1 && (
            <SegmentedControl
              label={t("export:short.language")}
              segments={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
              value={language}
              onChange={setLanguage}
            />
          )}
          <div className={styles.pair}>
            <Field label={t("export:short.length")}>
              {(ids) => (
                <Select
                  {...ids}
                  value={chosen}
                  onChange={({ currentTarget }) => setChosen(currentTarget.value)}
                >
                  {shortLengths.map((length) => (
                    <option key={length} value={length}>
                      {t("export:short.characters", { count: length, number: number(length) })}
                    </option>
                  ))}
                  <option value={own}>{t("export:short.own")}</option>
                </Select>
              )}
            </Field>
            {chosen === own && (
              <Field label={t("export:short.ownLength")}>
                {(ids) => (
                  <TextInput
                    {...ids}
                    type="number"
                    min={shortest}
                    max={longest}
                    value={typed}
                    onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                  />
                )}
              </Field>
            )}
          </div>
          <Field label={t("export:short.text")} hint={t("export:short.hint")}>
            {(ids) => (
              <TextArea
                {...ids}
                lang={language}
                rows={10}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
            )}
          </Field>
        </div>
      </DialogBody>
      <DialogActions>
        <output className={isTooLong ? styles.tooLong : styles.counter}>
          {t(isTooLong ? "export:short.tooLong" : "export:short.counter", counted)}
        </output>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button look="primary" disabled={text === ""} onClick={() => void copy()}>
          {t("export:short.copy")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** null while what is typed is no length there can be. */
function lengthOf(text: string): number | null {
  const length = Number(text);
  return Number.isInteger(length) && length >= shortest && length <= longest ? length : null;
}
