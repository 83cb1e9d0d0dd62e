import { useState } from "react";

import { formatMoment } from "../../shared/i18n/format.ts";
import type { Repair } from "../../shared/rich-text/repair.ts";
import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { Notice } from "../ui/notice.tsx";
import styles from "./document-view.module.css";

/** What had to be mended for the document to be read, each thing once. */
export function RepairsNotice({ repairs }: { readonly repairs: readonly Repair[] }) {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const [seen, setSeen] = useState(false);
  if (seen || repairs.length === 0) return null;
  const mended = new Set<string>();
  const restored = new Set<string>();
  for (const { what, name } of repairs) {
    if (what === "previousSave" || what === "fromHistory" || what === "fromBackup")
      restored.add(t(`common:repairs.${what}`, { moment: formatMoment(name, language) }));
    else mended.add(t(`common:repairs.${what}`, { name }));
  }
  return (
    <Notice tone="attention" onDismiss={() => setSeen(true)}>
      {[...restored].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {mended.size > 0 && (
        <>
          <p>{t("common:repairs.title")}</p>
          <ul className={styles.list}>
            {[...mended].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
