import { type RefObject, useEffect, useRef, useState } from "react";

import { useTranslate } from "../i18n.ts";
import { DateInput, isSensibleDate } from "../ui/date-input.tsx";
import { Field } from "../ui/field.tsx";
import styles from "./library-pane.module.css";
import type { DateRange } from "./period.ts";

interface DateRangeFieldsProps {
  readonly range: DateRange;
  readonly onChange: (range: DateRange) => void;
}

/** The first and the last day the list is narrowed to; the keyboard is there as soon as they are. */
export function DateRangeFields({ range, onChange }: DateRangeFieldsProps) {
  const t = useTranslate();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { from, to } = range;
  const isTurnedRound = from !== null && to !== null && from > to;
  return (
    <fieldset aria-label={t("library:period.range")} className={styles.range}>
      <DayField
        label={t("library:range.from")}
        day={from}
        inputRef={first}
        onChange={(day) => onChange({ ...range, from: day })}
      />
      <DayField
        label={t("library:range.to")}
        day={to}
        onChange={(day) => onChange({ ...range, to: day })}
      />
      <p role="status" className={styles.rangeHint}>
        {isTurnedRound && t("library:range.turnedRound")}
      </p>
    </fieldset>
  );
}

interface DayFieldProps {
  readonly label: string;
  /** ISO date; null: none. */
  readonly day: string | null;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onChange: (day: string | null) => void;
}

/** Tells a day once it is typed to its end. */
function DayField({ label, day, inputRef, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState(day ?? "");
  return (
    <Field label={label}>
      {(ids) => (
        <DateInput
          {...ids}
          ref={inputRef}
          value={draft}
          onChange={({ currentTarget: { value } }) => {
            setDraft(value);
            if (value === "" || isSensibleDate(value)) onChange(value === "" ? null : value);
          }}
        />
      )}
    </Field>
  );
}
