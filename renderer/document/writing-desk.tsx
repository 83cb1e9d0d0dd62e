import type { Editor } from "@tiptap/core";
import { type ReactNode, useEffect, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { Counts } from "../editor/counts/counts.tsx";
import { FindBar } from "../editor/find-bar.tsx";
import { run } from "../editor/run.ts";
import { Toolbar } from "../editor/toolbar.tsx";
import { copyForMessage } from "../export/copy-for-message.ts";
import { useTranslate } from "../i18n.ts";
import { nextMisspelling } from "../spelling/spelling-plugin.ts";
import { requestTextMenu } from "../spelling/text-menu-request.ts";
import { translationPairOf } from "../translation/pair-of-session.ts";
import { useLibrary, useWorkspace } from "../workspace/use-workspace.ts";
import { answerTextRequest } from "./answer-text-request.ts";
import styles from "./document-view.module.css";
import type { DocumentSession } from "./session.ts";
import type { WritingPorts } from "./writing-ports.ts";

interface WritingDeskProps {
  readonly session: DocumentSession;
  readonly ports: WritingPorts;
  /** The sheet that is written on: tools, find and counts are its own. */
  readonly editor: Editor | null;
  readonly language: Language;
  readonly onShowDifference: () => void;
  /** What else the line below the sheets shows. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
}

/** The tools around the sheets: toolbar and find bar above, counts below, and what the menu asks for. */
export function WritingDesk(props: WritingDeskProps) {
  const { session, ports, editor, language, onShowDifference, status, children } = props;
  const t = useTranslate();
  const workspace = useWorkspace();
  const { readOnly } = useLibrary();
  const [finding, setFinding] = useState(false);
  const pair = translationPairOf(session);
  const { kind } = session.snapshot().document;

  useEffect(() => {
    if (editor === null) return undefined;
    workspace.answerTextRequests((what) =>
      answerTextRequest(what, {
        editor,
        pair,
        kind,
        pickPicture: ports.pickPicture,
        onCopy: () =>
          void copyForMessage(session, language, {
            onCopied: () => ports.onNotice(t(`export:copied.${language}`)),
            onProblem: workspace.showProblem,
          }),
        onFind: () => setFinding(true),
        onNextMisspelling() {
          // A text is only scrolled to its selection while it has the focus.
          editor.view.focus();
          if (run(editor, nextMisspelling)) requestTextMenu(editor);
          else ports.onNotice(t("spelling:none"));
        },
        onShowDifference,
        onComment() {
          workspace.showInspector(true);
          pair.askForComment(true);
        },
        onNewTerm: (selected) => workspace.newTerm(selected),
      }),
    );
    return () => workspace.answerTextRequests(null);
  }, [workspace, editor, session, language, pair, kind, ports, onShowDifference, t]);

  return (
    <>
      <div className={styles.toolbar}>
        {editor !== null && readOnly === null && (
          <Toolbar
            key={language}
            editor={editor}
            kind={kind}
            language={language}
            pickPicture={ports.pickPicture}
            openLink={ports.openLink}
          />
        )}
      </div>
      {finding && editor !== null && (
        <FindBar key={language} editor={editor} onClose={() => setFinding(false)} />
      )}
      {children}
      <footer className={styles.status}>
        {editor !== null && <Counts key={language} editor={editor} />}
        {status}
      </footer>
    </>
  );
}
