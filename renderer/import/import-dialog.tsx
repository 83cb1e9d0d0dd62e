import { FileText } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";

import { type Kind, kinds } from "../../shared/domain/document.ts";
import { type Language, languages } from "../../shared/domain/language.ts";
import type { ImportSource, ReadFile } from "../../shared/ipc/contract.ts";
import type { Problem, Result } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Field, TextArea } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { guessLanguage } from "./guess-language.ts";
import styles from "./import-dialog.module.css";

interface ImportDialogProps {
  /** A file that was let go over the window. */
  readonly dropped: File | null;
  readonly onImport: (source: ImportSource) => Promise<Problem | null>;
  readonly onClose: () => void;
}

export function ImportDialog({ dropped, onImport, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const reader = useInterfaceLanguage();
  const [text, setText] = useState("");
  const [file, setFile] = useState<ReadFile | null>(null);
  const [kind, setKind] = useState<Kind>("press-release");
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const language = chosenLanguage ?? guessLanguage(text) ?? reader;

  function take(read: Result<ReadFile | null>) {
    setProblem(read.ok ? null : read.problem);
    if (!read.ok || read.value === null) return;
    setText(read.value.text);
    setFile(read.value);
    if (read.value.form === "word" && read.value.kind !== null) setKind(read.value.kind);
  }

  async function chooseFile() {
    take(await request("import.chooseFile", undefined));
  }

  const takeDropped = useEffectEvent(take);
  useEffect(() => {
    if (dropped === null) return undefined;
    let isCurrent = true;
    async function read(file: File) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const text = await request("import.readFile", { name: file.name, bytes });
      if (isCurrent) takeDropped(text);
    }
    void read(dropped);
    return () => {
      isCurrent = false;
    };
  }, [dropped]);

  async function importText() {
    setBusy(true);
    const failed = await onImport(
      file?.form === "word"
        ? { name: file.name, bytes: file.bytes, kind, language }
        : { text, kind, language },
    );
    setBusy(false);
    setProblem(failed);
  }

  return (
    <Dialog title={t("library:import.title")} onClose={onClose}>
      <DialogBody>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        <div className={styles.file}>
          <Button icon={<FileText />} onClick={() => void chooseFile()}>
            {t("library:import.chooseFile")}
          </Button>
          <span className={styles.fileName}>
            {file === null ? t("library:import.orPaste") : describe(file)}
          </span>
        </div>
        <Field
          label={t("library:import.text")}
          hint={file?.form === "word" ? t("library:import.wordHint") : undefined}
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={11}
              spellCheck={false}
              readOnly={file?.form === "word"}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
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

function describe(file: ReadFile): string {
  return `${file.name} · ${file.form === "word" ? "Word" : file.encoding}`;
}
