import { FolderOpen } from "lucide-react";
import { useEffect, useState } from "react";

import { type Language, languages } from "../../shared/domain/language.ts";
import type { MadeSite } from "../../shared/domain/site.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { EventPayload } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { listen, request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { FolderChoice } from "../ui/folder-choice.tsx";
import { Notice } from "../ui/notice.tsx";
import { ExportRunning } from "./export-running.tsx";
import styles from "../travel/travel.module.css";

interface SiteDialogProps {
  /** What the library's list shows: all that was written is saved before the dialog opens. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

type Stage =
  | { readonly name: "choosing"; readonly problem: Problem | null }
  | { readonly name: "running"; readonly progress: EventPayload<"export.progress"> | null }
  | { readonly name: "done"; readonly site: MadeSite };

export function SiteDialog({ ids, onClose }: SiteDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const own = useInterfaceLanguage();
  const [stage, setStage] = useState<Stage>({ name: "choosing", problem: null });
  const [chosen, setChosen] = useState<readonly Language[]>(languages);
  const [folder, setFolder] = useState("");
  const isRunning = stage.name === "running";
  const counted = (count: number) => ({ count, number: formatNumber(count, own) });

  useEffect(
    () =>
      isRunning
        ? listen("export.progress", (progress) => setStage({ name: "running", progress }))
        : undefined,
    [isRunning],
  );

  async function chooseFolder() {
    const answer = await request("export.chooseFolder", undefined);
    if (answer.ok && answer.value !== null) setFolder(answer.value);
  }

  async function make() {
    setStage({ name: "running", progress: null });
    // Whoever makes the site sees their own language first.
    const inOrder = chosen.toSorted((a, b) => Number(b === own) - Number(a === own));
    const made = await request("export.site", { ids: [...ids], languages: inOrder, folder });
    setStage(
      made.ok ? { name: "done", site: made.value } : { name: "choosing", problem: made.problem },
    );
  }

  function close() {
    if (isRunning) void request("export.cancel", undefined);
    onClose();
  }

  if (stage.name === "done")
    return (
      <Dialog title={t("export:site.title")} onClose={close}>
        <DialogBody>
          <div role="status" className={styles.fields}>
            <p>{t("export:site.done", counted(stage.site.pages))}</p>
            <p className={styles.file}>{stage.site.folder}</p>
            {stage.site.embargoed > 0 && (
              <Notice>{t("export:site.embargoed", counted(stage.site.embargoed))}</Notice>
            )}
            {stage.site.leftOut.length > 0 && (
              <Notice tone="danger">
                {t("export:site.leftOut", counted(stage.site.leftOut.length))}
              </Notice>
            )}
            <div>
              <Button
                icon={<FolderOpen />}
                onClick={() => void request("export.showFile", { file: stage.site.file })}
              >
                {t("export:showInFolder")}
              </Button>
            </div>
          </div>
        </DialogBody>
        <DialogActions>
          <Button look="primary" onClick={close}>
            {t("export:done")}
          </Button>
        </DialogActions>
      </Dialog>
    );

  return (
    <Dialog title={t("export:site.title")} onClose={close}>
      <DialogBody>
        {stage.name === "choosing" && stage.problem !== null && (
          <Notice tone="danger">{problemText(stage.problem)}</Notice>
        )}
        <fieldset className={styles.fields} disabled={isRunning}>
          <p>{t("export:site.text")}</p>
          <p>{t("export:site.count", counted(ids.length))}</p>
          <CheckboxGroup
            label={t("export:languages")}
            values={languages}
            chosen={chosen}
            nameOf={(language) => t(`common:language.${language}`)}
            onChange={setChosen}
          />
          <FolderChoice
            label={t("export:folder")}
            folder={folder}
            onChoose={() => void chooseFolder()}
          />
        </fieldset>
      </DialogBody>
      {stage.name === "running" ? (
        <ExportRunning
          progress={stage.progress}
          total={ids.length}
          onCancel={() => void request("export.cancel", undefined)}
        />
      ) : (
        <DialogActions>
          <Button onClick={close}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            disabled={folder === "" || chosen.length === 0 || ids.length === 0}
            onClick={() => void make()}
          >
            {t("export:site.do")}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
