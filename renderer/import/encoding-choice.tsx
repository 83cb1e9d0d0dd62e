import { useId } from "react";

import {
  type Encoding,
  encodingNames,
  encodings,
  isEncoding,
} from "../../shared/import/encodings.ts";
import { useTranslate } from "../i18n.ts";
import { Select } from "../ui/field.tsx";
import styles from "./import-dialog.module.css";

interface EncodingChoiceProps {
  readonly encoding: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
}

/** The encoding a file was read in, to be changed where its text shows that it is another. */
export function EncodingChoice({ encoding, onChoose }: EncodingChoiceProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <div className={styles.encoding}>
      <label htmlFor={id} className={styles.label}>
        {t("library:import.encoding")}
      </label>
      <Select
        id={id}
        value={encoding}
        onChange={({ currentTarget }) => {
          if (isEncoding(currentTarget.value)) onChoose(currentTarget.value);
        }}
      >
        {encodings.map((value) => (
          <option key={value} value={value}>
            {encodingNames[value]}
          </option>
        ))}
      </Select>
    </div>
  );
}
