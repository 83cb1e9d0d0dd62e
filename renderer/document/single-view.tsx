import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { Counts } from "../editor/counts/counts.tsx";
import { DocumentEditor } from "../editor/document-editor.tsx";
import { FindBar } from "../editor/find-bar.tsx";
import { Toolbar } from "../editor/toolbar.tsx";
import { useTranslate } from "../i18n.ts";
import { translationPairOf } from "../translation/pair-of-session.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { answerTextRequest } from "./answer-text-request.ts";
import styles from "./document-view.module.css";
import type { OpenDocument } from "./open-documents.ts";
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
  const pair = translationPairOf(session);
  const [text] = useState(() => ({
    content: session.content(language),
    extensions: pair.extensions(language),
  }));
  const { kind } = session.snapshot().document;

  useEffect(() => {
    pair.attach(language, editor);
    return () => pair.attach(language, null);
  }, [pair, language, editor]);

  useEffect(() => {
    if (editor === null) return undefined;
    workspace.answerTextRequests((what) =>
      answerTextRequest(what, {
        editor,
        pair,
        kind,
        pickPicture: ports.pickPicture,
        onFind: () => setFinding(true),
        onShowDifference: () => workspace.changeView("sideBySide"),
      }),
    );
    return () => workspace.answerTextRequests(null);
  }, [workspace, editor, pair, kind, ports]);

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
