import { FolderOpen } from "lucide-react";
import { useState } from "react";

import type { Summary } from "../../shared/domain/document.ts";
import type { HandedOver } from "../../shared/domain/travel.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { FieldGroup } from "../ui/field.tsx";
import { FolderChoice } from "../ui/folder-choice.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Aids, HandOverAids } from "./hand-over-aids.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import styles from "./travel.module.css";
import { TravelProgressBar } from "./travel-progress.tsx";
import { useFocusInDialog } from "./use-focus-in-dialog.ts";
import { useOfferedAids } from "./use-offered-aids.ts";

interface HandOverDialogProps {
  /** All that was written is saved before the dialog opens: what is saved is what goes. */
  readonly summaries: readonly Summary[];
  /** The document in the window, null while none is. */
  readonly openId: string | null;
  /** What the library's list shows at present. */
  readonly listedIds: readonly string[];
  readonly onClose: () => void;
}

type Selection = "open" | "listed" | "all";
type Stage =
  | { readonly name: "choosing"; readonly problem: Problem | null }
  | { readonly name: "running" }
  | { readonly name: "done"; readonly result: HandedOver };

export function HandOverDialog({ summaries, openId, listedIds, onClose }: HandOverDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const language = useInterfaceLanguage();
  const [stage, setStage] = useState<Stage>({ name: "choosing", problem: null });
  useFocusInDialog(stage.name);
  const open = summaries.find(({ id }) => id === openId);
  const isListShorter = listedIds.length > 0 && listedIds.length < summaries.length;
  const [selection, setSelection] = useState<Selection>(
    open !== undefined ? "open" : isListShorter ? "listed" : "all",
  );
  const [aids, setAids] = useState<Aids>({ terms: true, letterheads: true, memory: true });
  const offered = useOfferedAids();
  const [passphrase, setPassphrase] = useState("");
  const [folder, setFolder] = useState("");
  const counted = (count: number) => ({ count, number: formatNumber(count, language) });
  const ids: Record<Selection, readonly string[]> = {
    open: open === undefined ? [] : [open.id],
    listed: listedIds,
    all: summaries.map(({ id }) => id),
  };

  async function chooseFolder() {
    const chosen = await request("travel.chooseFolder", undefined);
    if (chosen.ok && chosen.value !== null) setFolder(chosen.value);
  }

  async function handOver() {
    setStage({ name: "running" });
    const handed = await request("travel.handOver", {
      ids: [...ids[selection]],
      ...aids,
      // What cannot be read is not offered, and must not stop the rest.
      terms: aids.terms && offered.terms > 0,
      letterheads: aids.letterheads && offered.letterheads > 0,
      folder,
      passphrase: passphrase === "" ? null : passphrase,
    });
    if (handed.ok) setStage({ name: "done", result: handed.value });
    else setStage({ name: "choosing", problem: handed.problem });
  }

  function close() {
    if (stage.name === "running") void request("travel.cancel", undefined);
    onClose();
  }

  const choices: readonly { readonly value: Selection; readonly label: string }[] = [
    ...(open === undefined
      ? []
      : [
          {
            value: "open" as const,
            label: t("travel:handOver.open", {
              headline: headlineFor(open, language)?.text ?? t("library:noHeadline"),
            }),
          },
        ]),
    ...(isListShorter
      ? [
          {
            value: "listed" as const,
            label: t("travel:handOver.listed", counted(listedIds.length)),
          },
        ]
      : []),
    { value: "all", label: t("travel:handOver.all", counted(summaries.length)) },
  ];

  if (stage.name === "done") {
    const { terms, letterheads, memories, wordings } = stage.result;
    const goneAlong = [
      terms > 0 ? t("terms:count", counted(terms)) : "",
      letterheads > 0 ? t("letterhead:count", counted(letterheads)) : "",
      memories > 0 ? t("travel:memory.memories", counted(memories)) : "",
      wordings > 0 ? t("travel:memory.wordings", counted(wordings)) : "",
    ].filter((part) => part !== "");
    return (
      <Dialog title={t("travel:handOver.title")} onClose={close}>
        <DialogBody>
          <div role="status" className={styles.result}>
            <p>{t("travel:handOver.done", counted(stage.result.documents))}</p>
            {goneAlong.length > 0 && (
              <p>{t("travel:handOver.alongside", { what: goneAlong.join(", ") })}</p>
            )}
            <p className={styles.file}>{stage.result.file}</p>
          </div>
          <div>
            <Button
              icon={<FolderOpen />}
              onClick={() => void request("travel.showFile", { file: stage.result.file })}
            >
              {t("travel:handOver.showInFolder")}
            </Button>
          </div>
        </DialogBody>
        <DialogActions>
          <Button look="primary" onClick={close}>
            {t("travel:handOver.finish")}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }

  return (
    <Dialog title={t("travel:handOver.title")} onClose={close}>
      <DialogBody>
        {stage.name === "choosing" && stage.problem !== null && (
          <Notice tone="danger">{problemText(stage.problem)}</Notice>
        )}
        <fieldset className={styles.fields} disabled={stage.name === "running"}>
          <FieldGroup label={t("travel:handOver.what")}>
            {choices.map(({ value, label }) => (
              <label key={value} className={styles.radio}>
                <input
                  type="radio"
                  name="handed-over"
                  checked={selection === value}
                  onChange={() => setSelection(value)}
                />
                <span>{label}</span>
              </label>
            ))}
          </FieldGroup>
          <HandOverAids offered={offered} aids={aids} onChange={setAids} />
          <PassphraseField
            label={t("travel:handOver.passphrase")}
            hint={t("travel:handOver.protects")}
            value={passphrase}
            onChange={setPassphrase}
          />
          <FolderChoice
            label={t("travel:handOver.folder")}
            folder={folder}
            onChoose={() => void chooseFolder()}
          />
        </fieldset>
      </DialogBody>
      {stage.name === "running" ? (
        <TravelProgressBar />
      ) : (
        <DialogActions>
          <Button onClick={close}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            disabled={folder === "" || ids[selection].length === 0}
            onClick={() => void handOver()}
          >
            {t("travel:handOver.do")}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
