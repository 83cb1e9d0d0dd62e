import { FileText } from "lucide-react";
import { useEffect, useEffectEvent, useId, useMemo, useState } from "react";

import { type Kind, kinds } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import { correct, type Correction, mostCorrections } from "../../shared/import/corrections.ts";
import type { Encoding } from "../../shared/import/encodings.ts";
import type { ImportRequest, ReadFile } from "../../shared/ipc/contract.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { EncodingChoice } from "./encoding-choice.tsx";
import { guessLanguage } from "./guess-language.ts";
import styles from "./import-dialog.module.css";
import { RecognizedParts } from "./recognized-parts.tsx";
import { usePreview } from "./use-preview.ts";

interface ImportDialogProps {
  /** A file that was let go over the window. */
  readonly dropped: File | null;
  readonly onImport: (wanted: ImportRequest) => Promise<Problem | null>;
  readonly onClose: () => void;
}

const formatNames = {
  text: "TXT",
  word: "Word",
  odt: "OpenDocument",
  page: "HTML",
  ninjs: "ninjs",
  nitf: "NITF",
} as const satisfies Record<ReadFile["format"], string>;

export function ImportDialog({ dropped, onImport, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const reader = useInterfaceLanguage();
  const resultLabel = useId();
  const [text, setText] = useState("");
  const [file, setFile] = useState<ReadFile | null>(null);
  const [kind, setKind] = useState<Kind>("press-release");
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const language = chosenLanguage ?? file?.language ?? guessLanguage(text) ?? reader;
  const isFormatted = file !== null && file.format !== "text";

  const wanted = useMemo(() => {
    if (text.trim() === "") return null;
    const { name, bytes, encoding } = file ?? {};
    const source =
      isFormatted && name !== undefined && bytes !== undefined
        ? { name, bytes, encoding: encoding ?? null }
        : { text };
    return { source, kind, language };
  }, [file, isFormatted, text, kind, language]);
  const { content: recognized, isCurrent } = usePreview(wanted);
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const result = useMemo(
    () =>
      recognized === null
        ? null
        : corrections.reduce((content, next) => correct(content, next, kind), recognized),
    [recognized, corrections, kind],
  );
  // What was corrected was said of another result.
  const [corrected, setCorrected] = useState(wanted);
  if (corrected !== wanted) {
    setCorrected(wanted);
    setCorrections([]);
  }

  function take(read: Result<ReadFile | null>) {
    setProblem(read.ok ? null : read.problem);
    if (!read.ok || read.value === null) return;
    setText(read.value.text);
    setFile(read.value);
    if (read.value.kind !== null) setKind(read.value.kind);
  }

  async function chooseFile() {
    take(await request("import.chooseFile", undefined));
  }

  async function chooseEncoding(encoding: Encoding) {
    if (file === null) return;
    const { name, bytes } = file;
    take(await request("import.readFile", { name, bytes, encoding }));
  }

  const takeDropped = useEffectEvent(take);
  useEffect(() => {
    if (dropped === null) return undefined;
    let isCurrent = true;
    async function read(file: File) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const text = await request("import.readFile", { name: file.name, bytes, encoding: null });
      if (isCurrent) takeDropped(text);
    }
    void read(dropped);
    return () => {
      isCurrent = false;
    };
  }, [dropped]);

  async function importText() {
    if (wanted === null) return;
    setBusy(true);
    const failed = await onImport({ ...wanted, corrections: [...corrections] });
    setBusy(false);
    setProblem(failed);
  }

  return (
    <Dialog title={t("library:import.title")} width="wide" onClose={onClose}>
      <DialogBody>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        <div className={styles.choices}>
          <div className={styles.file}>
            <Button icon={<FileText />} onClick={() => void chooseFile()}>
              {t("library:import.chooseFile")}
            </Button>
            <span className={styles.fileName}>
              {file === null
                ? t("library:import.orPaste")
                : `${file.name} · ${formatNames[file.format]}`}
            </span>
          </div>
          {file !== null && file.encoding !== null && (
            <EncodingChoice
              encoding={file.encoding}
              onChoose={(encoding) => void chooseEncoding(encoding)}
            />
          )}
        </div>
        <div className={styles.choices}>
          <div className={styles.choice}>
            <span className={styles.label}>{t("library:import.kind")}</span>
            <SegmentedControl
              label={t("library:import.kind")}
              segments={kinds.map((value) => ({ value, label: t(`template:kind.${value}`) }))}
              value={kind}
              onChange={setKind}
            />
          </div>
          <div className={styles.choice}>
            <span className={styles.label}>{t("library:import.language")}</span>
            <SegmentedControl
              label={t("library:import.language")}
              segments={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
              value={language}
              onChange={setChosenLanguage}
            />
          </div>
        </div>
        <div className={styles.panels}>
          <Field
            label={t("library:import.text")}
            hint={isFormatted ? t("library:import.formattedHint") : undefined}
          >
            {(ids) => (
              <TextArea
                {...ids}
                spellCheck={false}
                readOnly={isFormatted}
                value={text}
                onChange={({ currentTarget }) => setText(currentTarget.value)}
              />
            )}
          </Field>
          <section className={styles.result} aria-labelledby={resultLabel} aria-busy={!isCurrent}>
            <h3 id={resultLabel} className={styles.label}>
              {t("library:import.result")}
            </h3>
            <div className={styles.resultBody}>
              {result === null ? (
                <p className={styles.empty}>{t("library:import.resultEmpty")}</p>
              ) : (
                <RecognizedParts
                  content={result}
                  kind={kind}
                  language={language}
                  onCorrect={(correction) => {
                    // What is still shown of another text is not to be corrected in this one.
                    if (isCurrent && corrections.length < mostCorrections)
                      setCorrections([...corrections, correction]);
                  }}
                />
              )}
            </div>
            {result !== null && <p className={styles.hint}>{t("library:import.correctHint")}</p>}
          </section>
        </div>
      </DialogBody>
      <DialogActions>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button
          look="primary"
          disabled={text.trim() === "" || busy}
          onClick={() => void importText()}
        >
          {t("library:import.do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
