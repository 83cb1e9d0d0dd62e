import { useState } from "react";

import { useProblemText, useTranslate } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import styles from "./document-view.module.css";
import type { OpenDocument } from "./open-documents.ts";
import { remedyOf } from "./save-failure.ts";
import { useSession } from "./use-session.ts";

/** What the person should know about the document that is open, above its text. */
export function DocumentNotices({ open }: { readonly open: OpenDocument }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const workspace = useWorkspace();
  const { uncertainties } = useWorkspaceSnapshot();
  const { state } = useSession(open.session);
  const [repairsSeen, setRepairsSeen] = useState(false);
  const problem = state.name === "problem" ? state.problem : null;
  const repairs = repairsSeen ? [] : open.repairs;
  if (problem === null && repairs.length === 0 && uncertainties.length === 0) return null;
  return (
    <div className={styles.notices}>
      {problem !== null && (
        <Notice
          tone="danger"
          actions={
            remedyOf(problem) === "opened again" && (
              <Button onClick={() => void workspace.reopen()}>{t("common:openAgain")}</Button>
            )
          }
        >
          {t("common:saving.problem")}. {problemText(problem)}
        </Notice>
      )}
      {repairs.length > 0 && (
        <Notice tone="attention" onDismiss={() => setRepairsSeen(true)}>
          <p>{t("common:repairs.title")}</p>
          <ul className={styles.list}>
            {[...new Set(repairs.map(({ what, name }) => `${what} ${name}`))].map((key) => {
              const repair = repairs.find(({ what, name }) => `${what} ${name}` === key);
              return (
                repair !== undefined && (
                  <li key={key}>{t(`common:repairs.${repair.what}`, { name: repair.name })}</li>
                )
              );
            })}
          </ul>
        </Notice>
      )}
      {uncertainties.length > 0 && (
        <Notice onDismiss={workspace.dismissUncertainties}>
          <p>{t("common:toCheck")}</p>
          <ul className={styles.list}>
            {uncertainties.map(({ about, text }) => (
              <li key={`${about} ${text}`}>{t(`import:uncertainty.${about}`, { text })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
