import { Trash2, Undo2 } from "lucide-react";
import { useRef, useState } from "react";

import type { BinnedDocument } from "../../shared/domain/binned-document.ts";
import { formatMoment, formatNumber } from "../../shared/i18n/format.ts";
import { useInterfaceLanguage, useProblemText, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./bin-dialog.module.css";
import { useBin } from "./use-bin.ts";

/** What was put aside: each document can be put back, all of them deleted for good. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const { documents, problem, takeOut, empty } = useBin();
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  async function handleTakeOut(id: string): Promise<void> {
    await takeOut(id);
    // The button that was pressed goes with its row.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("button")?.focus());
  }

  if (asking && documents !== null)
    return (
      <EmptyingQuestion
        count={documents.length}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) void empty();
        }}
      />
    );
  return (
    <Dialog title={t("bin:title")} onClose={onClose}>
      <DialogBody isText={documents?.length === 0}>
        {problem !== null && <Notice tone="danger">{problemText(problem)}</Notice>}
        {documents?.length === 0 && <p className={styles.empty}>{t("bin:empty")}</p>}
        {documents !== null && documents.length > 0 && (
          <ul ref={list} className={styles.list} aria-label={t("bin:list")}>
            {documents.map((binned) => (
              <BinnedRow
                key={binned.id}
                binned={binned}
                onTakeOut={() => void handleTakeOut(binned.id)}
              />
            ))}
          </ul>
        )}
      </DialogBody>
      {documents !== null && documents.length > 0 && (
        <DialogActions>
          <Button icon={<Trash2 />} onClick={() => setAsking(true)}>
            {t("bin:emptyBin")}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

interface BinnedRowProps {
  readonly binned: BinnedDocument;
  readonly onTakeOut: () => void;
}

function BinnedRow({ binned: { summary, removedAt }, onTakeOut }: BinnedRowProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const headline = summary === null ? null : headlineFor(summary, language);
  const name = headline?.text ?? (summary === null ? t("bin:unreadable") : t("library:noHeadline"));
  return (
    <li className={styles.row}>
      <div className={styles.document}>
        <span className={styles.headline} lang={headline?.language}>
          {name}
        </span>
        <span className={styles.about}>
          {summary !== null && `${t(`template:kind.${summary.kind}`)} · `}
          {t("bin:removed", { moment: formatMoment(removedAt, language) })}
        </span>
      </div>
      <Button icon={<Undo2 />} onClick={onTakeOut}>
        {t("bin:restore")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </li>
  );
}

interface EmptyingQuestionProps {
  readonly count: number;
  readonly onAnswer: (yes: boolean) => void;
}

function EmptyingQuestion({ count, onAnswer }: EmptyingQuestionProps) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const title = t("bin:ask", { count, number: formatNumber(count, language) });
  return (
    <Dialog title={title} width="small" onClose={() => onAnswer(false)}>
      <DialogBody isText>
        <p>{t("bin:askText")}</p>
      </DialogBody>
      <DialogActions>
        <Button onClick={() => onAnswer(false)}>{t("common:cancel")}</Button>
        <Button look="danger" onClick={() => onAnswer(true)}>
          {t("bin:delete")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
