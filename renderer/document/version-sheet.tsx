import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

import type { Language } from "../../shared/domain/language.ts";
import { DocumentEditor } from "../editor/document-editor.tsx";
import { useTranslate } from "../i18n.ts";
import { spellingExtension } from "../spelling/spelling-plugin.ts";
import { TextMenu } from "../spelling/text-menu.tsx";
import { translationPairOf } from "../translation/pair-of-session.ts";
import { useLibrary, useSpelling, useTermStore } from "../workspace/use-workspace.ts";
import type { OpenDocument } from "./open-documents.ts";
import type { WritingPorts } from "./writing-ports.ts";

interface VersionSheetProps {
  readonly open: OpenDocument;
  readonly language: Language;
  readonly ports: WritingPorts;
  readonly editor: Editor | null;
  readonly onEditor: (editor: Editor | null) => void;
  /** Its blocks stand on the rows of the grid around it. */
  readonly inRows?: boolean;
}

/** One language version to write on, kept as one with the other. Mounted anew for every version. */
export function VersionSheet(props: VersionSheetProps) {
  const { open, language, ports, editor, onEditor, inRows = false } = props;
  const { session, isNew } = open;
  const t = useTranslate();
  const { readOnly } = useLibrary();
  const terms = useTermStore();
  const spelling = useSpelling();
  const pair = translationPairOf(session);
  const [text] = useState(() => ({
    content: session.content(language),
    extensions: [...pair.extensions(language), spellingExtension(spelling, session.id)],
  }));
  const { kind, sourceLanguage } = session.snapshot().document;

  useEffect(() => {
    pair.attach(language, editor);
    return () => pair.attach(language, null);
  }, [pair, language, editor]);

  useEffect(() => pair.followTerms(terms), [pair, terms]);

  useEffect(() => {
    if (editor !== null && isNew && language === sourceLanguage) editor.commands.focus("start");
  }, [editor, isNew, language, sourceLanguage]);

  if (text.content === undefined) return null;
  return (
    <>
      <DocumentEditor
        {...ports}
        documentKey={session.id}
        kind={kind}
        language={language}
        content={text.content}
        label={t(`menu:command.view.${language}`)}
        inRows={inRows}
        editable={readOnly === null}
        extensions={text.extensions}
        onEdit={(getContent) => session.edit(language, getContent)}
        onEditor={onEditor}
      />
      {editor !== null && <TextMenu editor={editor} documentId={session.id} />}
    </>
  );
}
