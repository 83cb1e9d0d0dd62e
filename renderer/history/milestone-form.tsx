import { Flag } from "lucide-react";
import { useState } from "react";

import { longestMilestone } from "../../shared/history/revision.ts";
import { useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/field.tsx";
import styles from "./comparison-view.module.css";

interface MilestoneFormProps {
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
}

/** Gives a state a name that people know it by. */
export function MilestoneForm({ name, onName }: MilestoneFormProps) {
  const t = useTranslate();
  const [isNaming, setNaming] = useState(false);
  const [typed, setTyped] = useState(name);
  if (!isNaming) {
    return (
      <Button look="quiet" icon={<Flag />} onClick={() => setNaming(true)}>
        {name === "" ? t("history:nameIt") : t("history:rename")}
      </Button>
    );
  }
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        void onName(typed).then(() => setNaming(false));
      }}
    >
      <TextInput
        // The person has just asked to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={t("history:name")}
        placeholder={t("history:nameHint")}
        maxLength={longestMilestone}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") setNaming(false);
        }}
      />
      <Button type="submit">{t("common:ok")}</Button>
    </form>
  );
}
