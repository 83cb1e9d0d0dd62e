import { useProblemText, useTranslate } from "../i18n.ts";
import { ReadOnlyNotice } from "../library/read-only-notice.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import styles from "./document-view.module.css";
import type { OpenDocument } from "./open-documents.ts";
import { RepairsNotice } from "./repairs-notice.tsx";
import { SaveCopyButton } from "./save-copy-button.tsx";
import { remedyOf } from "./save-failure.ts";
import { useSession } from "./use-session.ts";

/** What the person should know about the document that is open, above its text. */
export function DocumentNotices({ open }: { readonly open: OpenDocument }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const workspace = useWorkspace();
  const { uncertainties } = useWorkspaceSnapshot();
  const { state } = useSession(open.session);
  const problem = state.name === "problem" ? state.problem : null;
  const kept = problem?.params?.["kept"];
  return (
    <div className={styles.notices}>
      <ReadOnlyNotice />
      {problem !== null && (
        <Notice
          tone="danger"
          actions={
            <>
              <SaveCopyButton session={open.session} />
              {remedyOf(problem) === "opened again" && (
                <Button onClick={() => void workspace.reopen()}>{t("common:openAgain")}</Button>
              )}
            </>
          }
        >
          {t("common:saving.problem")}. {problemText(problem)}
          {kept !== undefined && <p>{t("common:unsaved.kept", { file: kept })}</p>}
        </Notice>
      )}
      {state.name === "saved" && state.behind !== null && (
        <Notice tone="attention">
          {t("common:saving.behind")} {problemText(state.behind)}
        </Notice>
      )}
      <RepairsNotice repairs={open.repairs} />
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
