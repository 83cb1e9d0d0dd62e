import { type FormEvent, useId, useState } from "react";

import { languages } from "../../shared/domain/language.ts";
import type { LayoutName } from "../../shared/export/layouts/index.ts";
import {
  type Letterhead,
  type LetterheadProfile,
  letterheadProfileSchema,
  longestLine,
} from "../../shared/letterhead/letterhead.ts";
import type { Problem } from "../../shared/result.ts";
import { Preview } from "../export/preview.tsx";
import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions } from "../ui/dialog.tsx";
import { Field, TextInput } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { LetterheadFields } from "./letterhead-fields.tsx";
import styles from "./letterhead.module.css";
import { useSettled } from "./use-settled.ts";

interface LetterheadFormProps {
  readonly title: string;
  readonly initial: LetterheadProfile;
  /** The document it is shown on; null: a release that stands for any. */
  readonly documentId: string | null;
  readonly onSave: (profile: LetterheadProfile) => Promise<Problem | null>;
  readonly onCancel: () => void;
}

const shownLayouts = ["release", "letter", "side-by-side"] as const satisfies LayoutName[];
type ShownLayout = (typeof shownLayouts)[number];

/** One letterhead, beside it the page it makes. */
export function LetterheadForm({
  title,
  initial,
  documentId,
  onSave,
  onCancel,
}: LetterheadFormProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const form = useId();
  const [label, setLabel] = useState(initial.label);
  const [letterhead, setLetterhead] = useState<Letterhead>(() => withoutName(initial));
  const [isChanged, setChanged] = useState(false);
  const [layout, setLayout] = useState<ShownLayout>("release");
  const [problem, setProblem] = useState<string | null>(null);
  const shown = useSettled(letterhead);

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (label.trim() === "") {
      setProblem(t("letterhead:unnamed"));
      return;
    }
    const parsed = letterheadProfileSchema.safeParse({ ...letterhead, id: initial.id, label });
    if (!parsed.success) {
      setProblem(t("letterhead:invalid"));
      return;
    }
    const failed = await onSave(parsed.data);
    if (failed !== null) setProblem(problemText(failed));
  }

  /** A key or a press beside the dialog must not cost what was written. */
  function handleClose() {
    if (isChanged) setProblem(t("letterhead:unsaved"));
    else onCancel();
  }

  return (
    <Dialog width="wide" title={title} onClose={handleClose}>
      <div data-dialog-body className={styles.columns}>
        <div className={styles.editor}>
          <form id={form} className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
            <Field label={t("letterhead:label")}>
              {(ids) => (
                <TextInput
                  {...ids}
                  maxLength={longestLine}
                  value={label}
                  onChange={({ currentTarget }) => {
                    setLabel(currentTarget.value);
                    setChanged(true);
                  }}
                />
              )}
            </Field>
            <LetterheadFields
              letterhead={letterhead}
              onChange={(change) => {
                setLetterhead((present) => ({ ...present, ...change }));
                setChanged(true);
              }}
              onProblem={(failed) => setProblem(failed === null ? null : problemText(failed))}
            />
          </form>
          {problem !== null && (
            <div className={styles.problem}>
              <Notice tone="danger">{problem}</Notice>
            </div>
          )}
          <DialogActions>
            <Button onClick={onCancel}>{t("common:cancel")}</Button>
            <Button look="primary" type="submit" form={form}>
              {t("letterhead:save")}
            </Button>
          </DialogActions>
        </div>
        <div className={styles.shown}>
          <SegmentedControl
            label={t("letterhead:layout")}
            segments={shownLayouts.map((value) => ({
              value,
              label: t(`export:layoutName.${value}`),
            }))}
            value={layout}
            onChange={setLayout}
          />
          <Preview
            id={documentId}
            languages={languages}
            layout={layout}
            letterhead={shown}
            draft={false}
          />
        </div>
      </div>
    </Dialog>
  );
}

function withoutName({ id: _id, label: _label, ...letterhead }: LetterheadProfile): Letterhead {
  return letterhead;
}
