import type { Editor } from "@tiptap/core";
import { useCallback, useMemo, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { translationPairOf } from "../translation/pair-of-session.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import styles from "./document-view.module.css";
import type { OpenDocument } from "./open-documents.ts";
import { VersionSheet } from "./version-sheet.tsx";
import { WritingDesk } from "./writing-desk.tsx";
import { createWritingPorts } from "./writing-ports.ts";

interface SingleViewProps {
  readonly open: OpenDocument;
  readonly language: Language;
}

/** One language version on its sheet. It is mounted anew for every version it shows. */
export function SingleView({ open, language }: SingleViewProps) {
  const workspace = useWorkspace();
  const ports = useMemo(() => createWritingPorts(workspace), [workspace]);
  const [editor, setEditor] = useState<Editor | null>(null);
  const pair = translationPairOf(open.session);

  const handleShowDifference = useCallback(() => {
    pair.showDifference(true);
    workspace.changeView("sideBySide");
  }, [pair, workspace]);

  return (
    <WritingDesk
      session={open.session}
      ports={ports}
      editor={editor}
      language={language}
      onShowDifference={handleShowDifference}
    >
      <div className={styles.ground}>
        <div className={styles.measure}>
          <VersionSheet
            open={open}
            language={language}
            ports={ports}
            editor={editor}
            onEditor={setEditor}
          />
        </div>
      </div>
    </WritingDesk>
  );
}
