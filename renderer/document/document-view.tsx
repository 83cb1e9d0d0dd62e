import { otherLanguage } from "../../shared/domain/language.ts";
import { useWorkspace, useWorkspaceSnapshot } from "../workspace/use-workspace.ts";
import { ComparisonView } from "../history/comparison-view.tsx";
import { SideBySide } from "../translation/side-by-side.tsx";
import { DocumentHeader } from "./document-header.tsx";
import { DocumentNotices } from "./document-notices.tsx";
import styles from "./document-view.module.css";
import { MissingVersion } from "./missing-version.tsx";
import type { OpenDocument } from "./open-documents.ts";
import { SingleView } from "./single-view.tsx";
import { useSession } from "./use-session.ts";

/** The middle of the window: one publication, in one language or both. */
export function DocumentView({ open }: { readonly open: OpenDocument }) {
  const workspace = useWorkspace();
  const { view, comparison } = useWorkspaceSnapshot();
  const { session } = open;
  const { document } = useSession(session);
  const asked = view === "sideBySide" ? otherLanguage(document.sourceLanguage) : view;
  const missing = document.versions[asked] === undefined;
  if (comparison !== null) {
    return (
      <main className={styles.document}>
        <DocumentHeader session={session} />
        <ComparisonView
          session={session}
          comparison={comparison}
          language={view === "sideBySide" ? document.sourceLanguage : view}
        />
      </main>
    );
  }
  return (
    <main className={styles.document}>
      <DocumentHeader session={session} />
      <DocumentNotices key={open.key} open={open} />
      {missing && (
        <MissingVersion
          language={asked}
          onMake={(fill) => void workspace.addVersion(asked, fill)}
        />
      )}
      {!missing && view === "sideBySide" && <SideBySide key={open.key} open={open} />}
      {!missing && view !== "sideBySide" && (
        <SingleView key={`${open.key} ${asked}`} open={open} language={asked} />
      )}
    </main>
  );
}
