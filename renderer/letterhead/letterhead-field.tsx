import {
  chosenLetterhead,
  type LetterheadChoice,
  letterheadChoiceSchema,
} from "../../shared/letterhead/letterhead.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import styles from "./letterhead.module.css";
import type { KeptLetterheads } from "./use-letterheads.ts";

interface LetterheadFieldProps {
  readonly kept: KeptLetterheads;
  readonly choice: LetterheadChoice;
  readonly onChange: (choice: LetterheadChoice) => void;
  /** Leads to the letterheads themselves. */
  readonly onManage: () => void;
}

/** On whose letterhead something goes out. */
export function LetterheadField({ kept, choice, onChange, onManage }: LetterheadFieldProps) {
  const t = useTranslate();
  const { letterheads, problem } = kept;
  const usual = chosenLetterhead(letterheads, "usual");
  // Where they cannot be read, nobody knows whether there is a default.
  const noUsual = problem === null ? t("letterhead:none") : t("letterhead:usual");
  return (
    <Field label={t("letterhead:choice")}>
      {(ids) => (
        <div className={styles.choice}>
          <Select
            {...ids}
            value={choice}
            onChange={({ target }) => onChange(letterheadChoiceSchema.parse(target.value))}
          >
            <option value="usual">
              {usual ? t("letterhead:usualIs", { name: usual.label }) : noUsual}
            </option>
            {letterheads.profiles.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            {(usual || problem !== null) && <option value="none">{t("letterhead:none")}</option>}
          </Select>
          <Button look="quiet" onClick={onManage}>
            {t("letterhead:manage")}
          </Button>
        </div>
      )}
    </Field>
  );
}
