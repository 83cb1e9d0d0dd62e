import { FolderOpen } from "lucide-react";
import { useState } from "react";

import type { Problem } from "../../shared/result.ts";
import { type XliffVersion, xliffVersions } from "../../shared/xliff/names.ts";
import { request } from "../api.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { useFocusInDialog } from "../travel/use-focus-in-dialog.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { FieldGroup } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import styles from "./xliff.module.css";

interface HandOutDialogProps {
  /** All that was written is saved before the dialog opens: what is saved is what goes. */
  readonly id: string;
  readonly onClose: () => void;
}

const wordingOf = { "2.1": "current", "1.2": "older" } as const;

/** A file for a translator who works with a tool of their own. */
export function HandOutDialog({ id, onClose }: HandOutDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const [version, setVersion] = useState<XliffVersion>("2.1");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [file, setFile] = useState<string | null>(null);
  useFocusInDialog(file === null ? "choosing" : "done");

  async function handOut() {
    const handed = await request("xliff.handOut", { id, version });
    if (!handed.ok) setProblem(handed.problem);
    else if (handed.value !== null) setFile(handed.value.file);
  }

  return (
    <Dialog title={t("xliff:handOut.title")} onClose={onClose}>
      {file === null ? (
        <>
          <DialogBody>
            {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
            <p>{t("xliff:handOut.text")}</p>
            <FieldGroup label={t("xliff:handOut.format")}>
              {xliffVersions.map((each) => (
                <label key={each} className={styles.radio}>
                  <input
                    type="radio"
                    name="xliff-version"
                    checked={version === each}
                    onChange={() => setVersion(each)}
                  />
                  <span>{t(`xliff:handOut.${wordingOf[each]}`)}</span>
                </label>
              ))}
            </FieldGroup>
          </DialogBody>
          <DialogActions>
            <Button onClick={onClose}>{t("common:cancel")}</Button>
            <Button look="primary" onClick={() => void handOut()}>
              {t("xliff:handOut.do")}
            </Button>
          </DialogActions>
        </>
      ) : (
        <>
          <DialogBody>
            <div role="status" className={styles.result}>
              <p>{t("xliff:handOut.done")}</p>
              <p className={styles.file}>{file}</p>
            </div>
            <p>{t("xliff:handOut.next")}</p>
            <div>
              <Button
                icon={<FolderOpen />}
                onClick={() => void request("xliff.showFile", { file })}
              >
                {t("xliff:handOut.showInFolder")}
              </Button>
            </div>
          </DialogBody>
          <DialogActions>
            <Button look="primary" onClick={onClose}>
              {t("xliff:handOut.finish")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
