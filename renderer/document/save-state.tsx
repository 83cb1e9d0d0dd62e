import { Check, CircleAlert, Pencil } from "lucide-react";

import { useTranslate } from "../i18n.ts";
import styles from "./document-header.module.css";
import type { SaveState } from "./session.ts";

/** The state of saving, told truthfully: "Saved" only once the library has it. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useTranslate();
  return (
    <span role="status" className={styles.saving} data-state={state.name}>
      {state.name === "saved" && <Check aria-hidden />}
      {state.name === "problem" && <CircleAlert aria-hidden />}
      {(state.name === "saving" || state.name === "unsaved") && <Pencil aria-hidden />}
      {t(`common:saving.${state.name}`)}
    </span>
  );
}
