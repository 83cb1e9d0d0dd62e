import { type FormEvent, useId, useState } from "react";

import { type Language, languages } from "../../shared/domain/language.ts";
import type { Problem } from "../../shared/result.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import {
  emptySide,
  type Term,
  termCategories,
  termCategorySchema,
  type TermDraft,
  termDraftSchema,
  type TermSide,
} from "../../shared/terms/term.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogActions, DialogBody } from "../ui/dialog.tsx";
import { Field, FieldGroup, Select, TextArea, TextInput } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import styles from "./term-form.module.css";

interface TermFormProps {
  readonly title: string;
  /** The entry to change, or what a new one begins with. */
  readonly initial: Term | TermDraft;
  readonly onSave: (draft: TermDraft) => Promise<Problem | null>;
  readonly onCancel: () => void;
}

/** One entry of the termbase, in a dialog of its own. */
export function TermForm({ title, initial, onSave, onCancel }: TermFormProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const form = useId();
  const [category, setCategory] = useState(initial.category);
  const [asGiven] = useState({ ru: written(initial.ru), en: written(initial.en) });
  const [sides, setSides] = useState(asGiven);
  const [note, setNote] = useState(initial.note);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (languages.some((language) => sides[language].preferred.trim() === "")) {
      setProblem(t("terms:incomplete"));
      return;
    }
    const draft = { category, ru: read(sides.ru), en: read(sides.en), note: note.trim() };
    const parsed = termDraftSchema.safeParse(draft);
    if (!parsed.success) {
      setProblem(t("terms:invalid"));
      return;
    }
    const failed = await onSave(parsed.data);
    if (failed !== null) setProblem(problemText(failed));
  }

  /** A key or a press beside the dialog must not cost what was written. */
  function handleClose() {
    const isChanged = sides !== asGiven || category !== initial.category || note !== initial.note;
    if (isChanged) setProblem(t("terms:unsaved"));
    else onCancel();
  }

  return (
    <Dialog title={title} onClose={handleClose}>
      <DialogBody>
        {problem !== null && <Notice tone="danger">{problem}</Notice>}
        <form id={form} className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
          <div className={styles.sides}>
            {languages.map((language) => (
              <SideFields
                key={language}
                language={language}
                side={sides[language]}
                onChange={(change) =>
                  setSides({ ...sides, [language]: { ...sides[language], ...change } })
                }
              />
            ))}
          </div>
          <div className={styles.sides}>
            <Field label={t("terms:category.label")}>
              {(ids) => (
                <Select
                  {...ids}
                  value={category}
                  onChange={({ currentTarget }) =>
                    setCategory(termCategorySchema.parse(currentTarget.value))
                  }
                >
                  {termCategories.map((each) => (
                    <option key={each} value={each}>
                      {t(`terms:category.${each}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label={t("terms:note")}>
              {(ids) => (
                <TextArea
                  {...ids}
                  rows={2}
                  value={note}
                  maxLength={2000}
                  onChange={({ currentTarget }) => setNote(currentTarget.value)}
                />
              )}
            </Field>
          </div>
        </form>
      </DialogBody>
      <DialogActions>
        <Button onClick={onCancel}>{t("common:cancel")}</Button>
        <Button look="primary" type="submit" form={form}>
          {t("terms:save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A side as it is typed. */
type Written = Readonly<Record<"preferred" | "abbreviation" | "variants" | "forbidden", string>>;

interface SideFieldsProps {
  readonly language: Language;
  readonly side: Written;
  readonly onChange: (change: Partial<Written>) => void;
}

function SideFields({ language, side, onChange }: SideFieldsProps) {
  const t = useTranslate();
  return (
    <FieldGroup label={t(`terms:language.${language}`)}>
      <div className={styles.side}>
        <Field label={t("terms:preferred")}>
          {(ids) => (
            <TextInput
              {...ids}
              lang={language}
              value={side.preferred}
              maxLength={300}
              onChange={({ currentTarget }) => onChange({ preferred: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("terms:abbreviation")}>
          {(ids) => (
            <TextInput
              {...ids}
              lang={language}
              value={side.abbreviation}
              maxLength={300}
              onChange={({ currentTarget }) => onChange({ abbreviation: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("terms:variants")}>
          {(ids) => (
            <TextArea
              {...ids}
              lang={language}
              rows={2}
              value={side.variants}
              onChange={({ currentTarget }) => onChange({ variants: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t("terms:forbidden")} hint={t("terms:forbiddenHint")}>
          {(ids) => (
            <TextArea
              {...ids}
              lang={language}
              rows={2}
              value={side.forbidden}
              onChange={({ currentTarget }) => onChange({ forbidden: currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}

const arrow = /\s*(?:→|[-=]>)\s*/u;

function written({ preferred, abbreviation, variants, forbidden }: TermSide): Written {
  return {
    preferred,
    abbreviation,
    variants: variants.join("\n"),
    forbidden: forbidden
      .map(({ text, use }) => (use === "" ? text : `${text} → ${use}`))
      .join("\n"),
  };
}

function read({ preferred, abbreviation, variants, forbidden }: Written): TermSide {
  return {
    ...emptySide(preferred.trim()),
    abbreviation: abbreviation.trim(),
    variants: lines(variants),
    forbidden: lines(forbidden).map((line) => {
      const [text = "", use = ""] = line.split(arrow);
      return { text, use };
    }),
  };
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
