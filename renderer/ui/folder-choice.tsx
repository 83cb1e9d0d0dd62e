import { Folder } from "lucide-react";

import { useTranslate } from "../i18n.ts";
import { Button } from "./button.tsx";
import { FieldGroup } from "./field.tsx";
import styles from "./folder-choice.module.css";

interface FolderChoiceProps {
  readonly label: string;
  /** "" as long as none is chosen. */
  readonly folder: string;
  /** Asks the person. */
  readonly onChoose: () => void;
}

/** The folder something is written to, and the way to another. */
export function FolderChoice({ label, folder, onChoose }: FolderChoiceProps) {
  const t = useTranslate();
  return (
    <FieldGroup label={label}>
      <p className={folder === "" ? styles.none : styles.folder}>
        {folder === "" ? t("common:noFolder") : folder}
      </p>
      <div>
        <Button icon={<Folder />} onClick={onChoose}>
          {t("common:chooseFolder")}
        </Button>
      </div>
    </FieldGroup>
  );
}
