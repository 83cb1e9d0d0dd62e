import { FolderInput } from "lucide-react";
import { useState } from "react";

import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { ChoosingFile } from "./choosing-file.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Deciding } from "./deciding.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
import { Taken } from "./taken.tsx";
import styles from "./travel.module.css";
import { TravelProgressBar } from "./travel-progress.tsx";
import { useFocusInDialog } from "./use-focus-in-dialog.ts";
import { useTakingIn } from "./use-taking-in.ts";

interface TakeInDialogProps {
  /** All that was written is saved before the dialog opens. */
  readonly onTaken: (ids: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
}

/** From the choice of a package to what came of it. */
export function TakeInDialog({ onTaken, onClose }: TakeInDialogProps) {
  const t = useTranslate();
  const { takingIn, choose, unlock, takeIn } = useTakingIn(onTaken);
  useFocusInDialog(takingIn.stage);

  function close() {
    if (takingIn.stage === "opening" || takingIn.stage === "taking")
      void request("travel.cancel", undefined);
    onClose();
  }

  return (
    <Dialog
      title={t("travel:takeIn.title")}
      width={takingIn.stage === "deciding" ? "wide" : "medium"}
      onClose={close}
    >
      {takingIn.stage === "choosing" && (
        <ChoosingFile
          text={t("travel:takeIn.chooseText")}
          label={t("travel:takeIn.choose")}
          icon={<FolderInput />}
          problem={takingIn.problem}
          onChoose={() => void choose()}
          onClose={close}
        />
      )}
      {takingIn.stage === "asking" && (
        <Asking
          name={takingIn.name}
          problem={takingIn.problem}
          onUnlock={(passphrase) => void unlock(passphrase)}
          onClose={close}
        />
      )}
      {(takingIn.stage === "opening" || takingIn.stage === "taking") && <TravelProgressBar />}
      {takingIn.stage === "deciding" && (
        <Deciding
          opened={takingIn.opened}
          onTakeIn={(wanted) => void takeIn(wanted)}
          onChoose={() => void choose()}
        />
      )}
      {takingIn.stage === "done" && <Taken taken={takingIn.taken} onClose={close} />}
    </Dialog>
  );
}

interface AskingProps {
  readonly name: string;
  readonly problem: Problem | null;
  readonly onUnlock: (passphrase: string) => void;
  readonly onClose: () => void;
}

function Asking({ name, problem, onUnlock, onClose }: AskingProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== "") onUnlock(passphrase);
      }}
    >
      <DialogBody>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        <p>{t("travel:takeIn.passphraseText", { name })}</p>
        <PassphraseField
          label={t("travel:takeIn.passphrase")}
          value={passphrase}
          onChange={setPassphrase}
        />
      </DialogBody>
      <DialogActions>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <Button type="submit" look="primary" disabled={passphrase === ""}>
          {t("travel:takeIn.open")}
        </Button>
      </DialogActions>
    </form>
  );
}
