import type { ComponentProps } from "react";

import { type Language, languages } from "../../shared/domain/language.ts";
import {
  type Letterhead,
  longestAbout,
  longestLine,
  longestLines,
} from "../../shared/letterhead/letterhead.ts";
import type { Problem } from "../../shared/result.ts";
import { useTranslate } from "../i18n.ts";
import { Checkbox, Field, FieldGroup, TextArea, TextInput } from "../ui/field.tsx";
import { EmblemField } from "./emblem-field.tsx";
import styles from "./letterhead.module.css";

interface LetterheadFieldsProps {
  readonly letterhead: Letterhead;
  readonly onChange: (change: Partial<Letterhead>) => void;
  readonly onProblem: (problem: Problem | null) => void;
}

const texts = [
  { field: "parent", rows: 3, longest: longestLines },
  { field: "name", rows: 3, longest: longestLines },
  { field: "address", rows: 2, longest: longestLines },
  { field: "about", rows: 4, longest: longestAbout },
] as const;
const lines = ["phone", "email", "site"] as const;
/** What a second colour begins as. */
const firstSecond = "#b3242b";

/** Everything a letterhead says and shows, both languages side by side. */
export function LetterheadFields({ letterhead, onChange, onProblem }: LetterheadFieldsProps) {
  const t = useTranslate();
  const { second } = letterhead;
  return (
    <>
      <EmblemField
        emblem={letterhead.emblem}
        onChange={(emblem) => onChange({ emblem })}
        onProblem={onProblem}
      />
      <div className={styles.sides}>
        {languages.map((language) => (
          <Side key={language} {...{ letterhead, language, onChange }} />
        ))}
      </div>
      <div className={styles.lines}>
        {lines.map((field) => (
          <Field key={field} label={t(`letterhead:${field}`)}>
            {(ids) => (
              <TextInput
                {...ids}
                spellCheck={false}
                maxLength={longestLine}
                value={letterhead[field]}
                onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles.colours}>
        <Field label={t("letterhead:accent")}>
          {(ids) => (
            <Colour {...ids} value={letterhead.accent} onPick={(accent) => onChange({ accent })} />
          )}
        </Field>
        <Checkbox
          checked={second !== null}
          onChange={({ target }) => onChange({ second: target.checked ? firstSecond : null })}
        >
          {t("letterhead:hasSecond")}
        </Checkbox>
        {second !== null && (
          <Colour
            aria-label={t("letterhead:second")}
            value={second}
            onPick={(colour) => onChange({ second: colour })}
          />
        )}
      </div>
    </>
  );
}

interface SideProps extends Pick<LetterheadFieldsProps, "letterhead" | "onChange"> {
  readonly language: Language;
}

function Side({ letterhead, language, onChange }: SideProps) {
  const t = useTranslate();
  return (
    <FieldGroup label={t(`letterhead:language.${language}`)}>
      <div className={styles.side}>
        {texts.map(({ field, rows, longest }) => (
          <Field
            key={field}
            label={t(`letterhead:${field}`)}
            hint={field === "about" ? t("letterhead:aboutHint") : undefined}
          >
            {(ids) => (
              <TextArea
                {...ids}
                lang={language}
                rows={rows}
                maxLength={longest}
                value={letterhead[field][language]}
                onChange={({ currentTarget }) =>
                  onChange({ [field]: { ...letterhead[field], [language]: currentTarget.value } })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}

interface ColourProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  readonly onPick: (colour: string) => void;
}

function Colour({ onPick, ...rest }: ColourProps) {
  return (
    <input
      type="color"
      {...rest}
      className={styles.colour}
      onChange={({ currentTarget }) => onPick(currentTarget.value)}
    />
  );
}
