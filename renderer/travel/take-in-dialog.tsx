import { FolderInput } from "lucide-react";
import { useState } from "react";

import type { Decisions, PackageView, TakenIn } from "../../shared/domain/travel.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import type { Problem } from "../../shared/result.ts";
import { request } from "../api.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { ChoosingFile } from "./choosing-file.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Arrivals } from "./arrivals.tsx";
import type { Choice } from "./conflict-choice.tsx";
import { PassphraseField } from "./passphrase-field.tsx";
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
          onTakeIn={(decisions) => void takeIn(decisions)}
          onChoose={() => void choose()}
        />
      )}
      {takingIn.stage === "done" && <Done taken={takingIn.taken} onClose={close} />}
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

interface DecidingProps {
  readonly opened: PackageView;
  readonly onTakeIn: (decisions: Decisions) => void;
  readonly onChoose: () => void;
}

function Deciding({ opened, onTakeIn, onChoose }: DecidingProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const [decisions, setDecisions] = useState<Decisions>({});
  const { by, madeAt, documents } = opened;
  const questions = documents.flatMap(({ id, conflicts }) =>
    conflicts.map(({ key }) => decisions[id]?.[key] !== undefined),
  );
  const done = questions.filter(Boolean).length;
  const coming = documents.filter(({ state }) => state !== "same" && state !== "older").length;
  const moment = formatMoment(madeAt, language);

  const decide = (id: string, key: string, choice: Choice) =>
    setDecisions((known) => ({ ...known, [id]: { ...known[id], [key]: choice } }));

  return (
    <>
      <DialogBody isText={questions.length === 0}>
        <p className={styles.quiet}>
          {by === ""
            ? t("travel:takeIn.fromUnknown", { moment })
            : t("travel:takeIn.from", { by, moment })}
        </p>
        <Arrivals documents={documents} decisions={decisions} onDecide={decide} />
      </DialogBody>
      <DialogActions>
        <p role="status" className={styles.decided}>
          {questions.length > 0 &&
            t("travel:takeIn.decided", {
              done: formatNumber(done, language),
              all: formatNumber(questions.length, language),
            })}
        </p>
        <Button onClick={onChoose}>{t("travel:takeIn.another")}</Button>
        <Button
          look="primary"
          disabled={coming === 0 || done < questions.length}
          onClick={() => onTakeIn(decisions)}
        >
          {t("travel:takeIn.do", { count: coming, number: formatNumber(coming, language) })}
        </Button>
      </DialogActions>
    </>
  );
}

function Done({ taken, onClose }: { readonly taken: TakenIn; readonly onClose: () => void }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  return (
    <>
      <DialogBody isText>
        <div role="status" className={styles.result}>
          <p>{t("travel:takeIn.done")}</p>
          <ul className={styles.counts}>
            {(["added", "updated", "joined"] as const).map(
              (name) =>
                taken[name] > 0 && (
                  <li key={name}>
                    {t(`travel:takeIn.${name}`, {
                      count: taken[name],
                      number: formatNumber(taken[name], language),
                    })}
                  </li>
                ),
            )}
          </ul>
        </div>
      </DialogBody>
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          {t("travel:takeIn.finish")}
        </Button>
      </DialogActions>
    </>
  );
}
