import {
  chosenLetterhead,
  type LetterheadChoice,
  letterheadChoiceSchema,
  type Letterheads,
} from "../../shared/letterhead/letterhead.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import styles from "./letterhead.module.css";

interface LetterheadFieldProps {
  readonly letterheads: Letterheads;
  readonly choice: LetterheadChoice;
  readonly onChange: (choice: LetterheadChoice) => void;
  /** Leads to the letterheads themselves. */
  readonly onManage: () => void;
}

/** On whose letterhead something goes out. */
export function LetterheadField({ letterheads, choice, onChange, onManage }: LetterheadFieldProps) {
  const t = useTranslate();
  const { profiles } = letterheads;
  const usual = chosenLetterhead(letterheads, "usual");
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
              {usual ? t("letterhead:usualIs", { name: usual.label }) : t("letterhead:noUsual")}
            </option>
            {profiles.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            {usual && <option value="none">{t("letterhead:none")}</option>}
          </Select>
          <Button onClick={onManage}>{t("letterhead:manage")}</Button>
        </div>
      )}
    </Field>
  );
}
