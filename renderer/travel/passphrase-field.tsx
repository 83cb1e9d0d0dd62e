import { useState } from "react";

import { longestPassphrase } from "../../shared/domain/travel.ts";
import { useTranslate } from "../i18n.ts";
import { Checkbox, Field, TextInput } from "../ui/field.tsx";
import styles from "./travel.module.css";

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Can be looked at before it is used: a slip of the finger would lock the package for good. */
export function PassphraseField({ label, hint, value, onChange }: PassphraseFieldProps) {
  const t = useTranslate();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.passphrase}>
      <Field label={label} hint={hint}>
        {(ids) => (
          <TextInput
            {...ids}
            type={isShown ? "text" : "password"}
            spellCheck={false}
            maxLength={longestPassphrase}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </Field>
      {value !== "" && (
        <Checkbox checked={isShown} onChange={() => setShown(!isShown)}>
          {t("travel:handOver.show")}
        </Checkbox>
      )}
    </div>
  );
}
