import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { Counts } from "../editor/counts/counts.tsx";
import { DocumentEditor } from "../editor/document-editor.tsx";
import { FindBar } from "../editor/find-bar.tsx";
import { Toolbar } from "../editor/toolbar.tsx";
import { useTranslate } from "../i18n.ts";
import { translationTracking } from "../translation/tracking.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { answerTextRequest } from "./answer-text-request.ts";
import styles from "./document-view.module.css";
import type { OpenDocument } from "./open-documents.ts";
import type { DocumentSession } from "./session.ts";
import { createWritingPorts } from "./writing-ports.ts";

interface SingleViewProps {
  readonly open: OpenDocument;
  readonly language: Language;
}

/** One language version on its sheet. It is mounted anew for every version it shows. */
export function SingleView({ open, language }: SingleViewProps) {
  const { session, isNew } = open;
  const t = useTranslate();
  const workspace = useWorkspace();
  const ports = useMemo(() => createWritingPorts(workspace), [workspace]);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [finding, setFinding] = useState(false);
  const [text] = useState(() => openedText(session, language));
  const { kind } = session.snapshot().document;

  useEffect(() => {
    if (editor === null) return undefined;
    workspace.answerTextRequests((what) =>
      answerTextRequest(what, {
        editor,
        kind,
        pickPicture: ports.pickPicture,
        onFind: () => setFinding(true),
        onShowDifference: () => workspace.changeView("sideBySide"),
      }),
    );
    return () => workspace.answerTextRequests(null);
  }, [workspace, editor, kind, ports]);

  useEffect(() => {
    if (editor !== null && isNew) editor.commands.focus("start");
  }, [editor, isNew]);

  if (text.content === undefined) return null;
  return (
    <>
      <div className={styles.toolbar}>
        {editor !== null && (
          <Toolbar
            editor={editor}
            kind={kind}
            language={language}
            pickPicture={ports.pickPicture}
            openLink={ports.openLink}
          />
        )}
      </div>
      {finding && editor !== null && <FindBar editor={editor} onClose={() => setFinding(false)} />}
      <div className={styles.ground}>
        <div className={styles.measure}>
          <DocumentEditor
            {...ports}
            documentKey={session.id}
            kind={kind}
            language={language}
            content={text.content}
            label={t(`menu:command.view.${language}`)}
            extensions={text.extensions}
            onEdit={(getContent) => session.edit(language, getContent)}
            onEditor={setEditor}
          />
        </div>
      </div>
      <footer className={styles.status}>{editor !== null && <Counts editor={editor} />}</footer>
    </>
  );
}

/** A translation is tracked in single view too: its source stays as it is for as long as it is not shown. */
function openedText(session: DocumentSession, language: Language) {
  const { sourceLanguage } = session.snapshot().document;
  const content = session.content(language);
  if (language === sourceLanguage) return { content, extensions: [] };
  const source = readContent(session.content(sourceLanguage));
  const sourceDoc = source.ok ? source.value.doc : null;
  return { content, extensions: [translationTracking({ sourceDoc: () => sourceDoc })] };
}
