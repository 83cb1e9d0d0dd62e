import type { ReactNode } from "react";

import type { Problem } from "../../shared/result.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";

interface ChoosingFileProps {
  /** What the file is for. */
  readonly text: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Why the file chosen before was refused. */
  readonly problem: Problem | null;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/** The first step of taking something in: a file has to be chosen. */
export function ChoosingFile(props: ChoosingFileProps) {
  const { text, label, icon, problem, onChoose, onClose } = props;
  const t = useTranslate();
  const problemText = useProblemText();
  return (
    <>
      <DialogBody>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        <p>{text}</p>
        <div>
          <Button look="primary" icon={icon} onClick={onChoose}>
            {label}
          </Button>
        </div>
      </DialogBody>
      <DialogActions>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
      </DialogActions>
    </>
  );
}
