import { FileInput } from "lucide-react";

import type { TakenBack } from "../../shared/domain/outside-translation.ts";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { useFocusInDialog } from "../travel/use-focus-in-dialog.ts";
import { ChoosingFile } from "../travel/choosing-file.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { ReturnedTranslation } from "./returned-translation.tsx";
import { useTakingBack } from "./use-taking-back.ts";
import styles from "./xliff.module.css";

interface TakeBackDialogProps {
  /** All that was written is saved before the dialog opens. */
  readonly onTaken: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

/** From the choice of the file that came back to what came of it. */
export function TakeBackDialog({ onTaken, onClose }: TakeBackDialogProps) {
  const t = useTranslate();
  const { takingBack, choose, takeIn } = useTakingBack(onTaken);
  useFocusInDialog(takingBack.stage);
  return (
    <Dialog
      title={t("xliff:takeBack.title")}
      width={takingBack.stage === "deciding" ? "wide" : "medium"}
      onClose={onClose}
    >
      {takingBack.stage === "choosing" && (
        <ChoosingFile
          text={t("xliff:takeBack.text")}
          label={t("xliff:takeBack.choose")}
          icon={<FileInput />}
          problem={takingBack.problem}
          onChoose={() => void choose()}
          onClose={onClose}
        />
      )}
      {takingBack.stage === "deciding" && (
        <ReturnedTranslation
          key={takingBack.opening}
          returned={takingBack.returned}
          onTakeIn={(decisions) => void takeIn(decisions)}
          onChoose={() => void choose()}
        />
      )}
      {takingBack.stage === "taking" && (
        <DialogBody isText>
          <p role="status">{t("xliff:takeBack.taking")}</p>
        </DialogBody>
      )}
      {takingBack.stage === "done" && <Done taken={takingBack.taken} onClose={onClose} />}
    </Dialog>
  );
}

function Done({ taken, onClose }: { readonly taken: TakenBack; readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const { changed } = taken;
  return (
    <>
      <DialogBody isText>
        <div role="status" className={styles.result}>
          <p>
            {changed === 0
              ? t("xliff:takeBack.doneNotes")
              : t("xliff:takeBack.done", {
                  count: changed,
                  number: formatNumber(changed, language),
                })}
          </p>
          <p>{t("xliff:takeBack.history")}</p>
        </div>
      </DialogBody>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {t("xliff:takeBack.finish")}
        </Button>
      </DialogActions>
    </>
  );
}
