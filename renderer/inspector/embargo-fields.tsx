import { useState } from "react";

import { embargoParts, embargoSchema, utcOffsets } from "../../shared/domain/release.ts";
import { formatOffset } from "../../shared/i18n/format.ts";
import { useTranslate } from "../i18n.ts";
import { DateInput, isSensibleDate } from "../ui/date-input.tsx";
import { Field, Select, TextInput } from "../ui/field.tsx";
import styles from "./inspector.module.css";

interface EmbargoFieldsProps {
  /** "": none. */
  readonly embargo: string;
  readonly readOnly: boolean;
  readonly onChange: (embargo: string) => void;
}

/** When a day is first chosen, the embargo ends at this time. */
const usualTime = "12:00";

/** The day an embargo ends; once there is one, the time and the time zone of the place, too. */
export function EmbargoFields({ embargo, readOnly, onChange }: EmbargoFieldsProps) {
  const t = useTranslate();
  const { day, time, offset } = embargoParts(embargo);
  /** What is being typed and is no day yet. */
  const [typed, setTyped] = useState<string | null>(null);

  function change(part: Partial<ReturnType<typeof embargoParts>>) {
    const moment = { day, time, offset, ...part };
    const text = `${moment.day}T${moment.time}${moment.offset}`;
    if (embargoSchema.safeParse(text).success) onChange(text);
  }

  function changeDay(value: string) {
    setTyped(null);
    if (value === "") onChange("");
    else if (!isSensibleDate(value)) setTyped(value);
    else if (embargo !== "") change({ day: value });
    else change({ day: value, time: usualTime, offset: ownOffset(`${value}T${usualTime}`) });
  }

  return (
    <>
      <Field label={t("common:release.embargo")}>
        {(ids) => (
          <DateInput
            {...ids}
            readOnly={readOnly}
            value={typed ?? day}
            onChange={({ currentTarget }) => changeDay(currentTarget.value)}
          />
        )}
      </Field>
      {embargo !== "" && (
        <div className={styles.moment}>
          <Field label={t("common:release.time")}>
            {(ids) => (
              <TextInput
                {...ids}
                type="time"
                readOnly={readOnly}
                value={time}
                onChange={({ currentTarget }) => change({ time: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t("common:release.zone")}>
            {(ids) => (
              <Select
                {...ids}
                disabled={readOnly}
                value={offset}
                onChange={({ currentTarget }) => change({ offset: currentTarget.value })}
              >
                {(utcOffsets.includes(offset) ? utcOffsets : [offset, ...utcOffsets]).map(
                  (value) => (
                    <option key={value} value={value}>
                      {formatOffset(value)}
                    </option>
                  ),
                )}
              </Select>
            )}
          </Field>
        </div>
      )}
    </>
  );
}

/** How far this computer's clock will be from UTC at a time it shows itself: "+05:00". */
function ownOffset(localTime: string): string {
  const minutes = -new Date(localTime).getTimezoneOffset();
  return `${minutes < 0 ? "-" : "+"}${twoFigures(minutes / 60)}:${twoFigures(minutes % 60)}`;
}

function twoFigures(value: number): string {
  return String(Math.floor(Math.abs(value))).padStart(2, "0");
}
