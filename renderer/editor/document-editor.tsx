import type { AnyExtension, Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";

import type { Content, Kind } from "../../shared/domain/document.ts";
import { createBlockId } from "../../shared/domain/ids.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Picture } from "../../shared/ipc/contract.ts";
import { problem, type Problem } from "../../shared/result.ts";
import { withBlockIds } from "../../shared/rich-text/blocks.ts";
import { toContent } from "../../shared/rich-text/content.ts";
import { readContent } from "../../shared/rich-text/repair.ts";
import { useProblemText, useTranslate } from "../i18n.ts";
import { classes } from "../ui/classes.ts";
import { Notice } from "../ui/notice.tsx";
import styles from "./document-editor.module.css";
import { editorExtensions } from "./editor-extensions.ts";
import { Latest } from "./latest.ts";
import type { AddPicture } from "./paste/insert-pictures.ts";
import { schemaSpec } from "./schema/schema-extensions.ts";
import { SheetProvider } from "./sheet-context.ts";
import { nodeViews } from "./views/node-views.ts";

export interface DocumentEditorProps {
  /** Another key is another text: the content is read again. */
  readonly documentKey: string;
  readonly kind: Kind;
  /** Of the version. */
  readonly language: Language;
  /** Read once for each `documentKey`; from then on the editor owns the text. */
  readonly content: Content;
  /** Accessible name of the sheet. */
  readonly label: string;
  readonly editable?: boolean;
  /** Its blocks stand on the rows of the grid around it, not on a page of its own. */
  readonly inRows?: boolean;
  /** Extensions put on this editor besides its own; read once. */
  readonly extensions?: readonly AnyExtension[];
  /** Called for every change; `getContent` is cheap to keep and stays true after the editor is gone. */
  readonly onEdit?: (getContent: () => Content) => void;
  readonly onEditor?: (editor: Editor | null) => void;
  readonly onProblem?: (problem: Problem) => void;
  /** Something the person should know of, already in their language. */
  readonly onNotice?: (text: string) => void;
  readonly pickPicture: () => Promise<Picture | null>;
  readonly addPicture: AddPicture;
  readonly openLink?: (address: string) => void;
}

/** One version of a document as a sheet of paper to write on. */
export function DocumentEditor(props: DocumentEditorProps) {
  const { documentKey, kind, language, content } = props;
  const key = `${documentKey} ${kind} ${language}`;
  const [read, setRead] = useState(() => ({ key, result: readContent(content) }));
  const problemText = useProblemText();
  const current = read.key === key ? read : { key, result: readContent(content) };
  if (current !== read) setRead(current);
  if (!current.result.ok)
    return <Notice tone="danger">{problemText(current.result.problem)}</Notice>;
  return <Sheet key={key} {...props} doc={current.result.value.doc} />;
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = () => createBlockId(randomBytes);

function Sheet(props: DocumentEditorProps & { readonly doc: Parameters<typeof withBlockIds>[0] }) {
  const { kind, language, label, editable = true, inRows = false, pickPicture, onEditor } = props;
  const t = useTranslate();
  const [latest] = useState(() => new Latest({ ...props, t }));
  useLayoutEffect(() => latest.set({ ...props, t }));

  const [isPasting, setIsPasting] = useState(false);
  const [setup] = useState(() => ({
    content: withBlockIds(props.doc, newId).toJSON(),
    extensions: [
      ...editorExtensions({
        kind,
        language,
        newId,
        nodeViews,
        paste: {
          addPicture: (file) => latest.get().addPicture(file),
          onProblem: (trouble) => latest.get().onProblem?.(trouble),
          onImagesDropped: (count) =>
            latest.get().onNotice?.(latest.get().t("editor:paste.imagesDropped", { count })),
          onBusy: setIsPasting,
        },
      }),
      ...(props.extensions ?? []),
    ],
    editorProps: {
      handleDOMEvents: {
        click: (_view: unknown, event: MouseEvent) => followLink(event, latest.get().openLink),
      },
    },
  }));

  const attributes = useMemo(
    () => ({
      class: styles.sheet ?? "",
      lang: language,
      spellcheck: "false",
      "aria-label": label,
      "aria-multiline": "true",
      "data-kind": kind,
      // A text that is only shown is reached by Tab all the same, to be read and scrolled.
      ...(editable ? {} : { tabindex: "0" }),
    }),
    [kind, label, language, editable],
  );
  const editorProps = useMemo(() => ({ ...setup.editorProps, attributes }), [setup, attributes]);

  const editor = useEditor({
    schemaSpec,
    content: setup.content,
    extensions: setup.extensions,
    editorProps,
    editable,
    injectCSS: false,
    enableContentCheck: true,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false, textDirection: false },
    shouldRerenderOnTransaction: false,
    onContentError: ({ error }) =>
      latest.get().onProblem?.(problem("content-refused", { reason: error.message })),
    onUpdate: ({ editor: { state } }) => latest.get().onEdit?.(() => toContent(state.doc)),
  });

  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);

  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);

  const sheet = useMemo(
    () => ({ language, editable, pickPicture }),
    [language, editable, pickPicture],
  );
  return (
    <SheetProvider value={sheet}>
      <EditorContent editor={editor} className={classes(styles.editor, inRows && styles.inRows)} />
      {isPasting && (
        <div className={styles.pasting}>
          <Notice>{t("editor:paste.busy")}</Notice>
        </div>
      )}
    </SheetProvider>
  );
}

/** A press on a link sets the caret; with Ctrl or Command it leads where the link leads. */
function followLink(event: MouseEvent, openLink?: (address: string) => void): boolean {
  const target = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (target === null) return false;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) openLink?.(target.getAttribute("href") ?? "");
  return false;
}
