import { useInterfaceLanguage, useTranslate } from "../i18n.ts";
import { headlineFor } from "../library/library-row.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";

/** Says which document went into the bin, and brings it back. */
export function RemovedNotice() {
  const t = useTranslate();
  const language = useInterfaceLanguage();
  const workspace = useWorkspace();
  const { removed } = useWorkspaceSnapshot();
  if (removed === null) return null;
  const headline = removed.summary === null ? null : headlineFor(removed.summary, language);
  return (
    <Notice
      actions={<Button onClick={() => void workspace.undoRemoval()}>{t("bin:undo")}</Button>}
      onDismiss={workspace.dismissRemoval}
    >
      {t("bin:moved", { headline: headline?.text ?? t("library:noHeadline") })}
    </Notice>
  );
}
