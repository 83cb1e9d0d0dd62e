import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { ReactNode } from "react";

import type { Kind } from "../../shared/domain/document.ts";
import type { Language } from "../../shared/domain/language.ts";
import type { Picture } from "../../shared/ipc/contract.ts";
import { templateOf } from "../../shared/templates/index.ts";
import { useTranslate } from "../i18n.ts";
import { BlockTypeTool } from "./tools/block-type-tool.tsx";
import { commandTool } from "./tools/command-tool.tsx";
import { InsertTool } from "./tools/insert-tool.tsx";
import { LinkTool } from "./tools/link-tool.tsx";
import { SpeakerTool } from "./tools/speaker-tool.tsx";
import { TableTool } from "./tools/table-tool.tsx";
import { type Tool, ToolbarRow, type ToolProperties } from "./tools/toolbar-row.tsx";
import { toolbarState } from "./tools/toolbar-state.ts";

export interface ToolbarProps {
  readonly editor: Editor;
  readonly kind: Kind;
  /** Of the version. */
  readonly language: Language;
  readonly pickPicture: () => Promise<Picture | null>;
  readonly openLink?: (address: string) => void;
}

/** What the selection can take, nothing else. */
export function Toolbar({ editor, kind, language, pickPicture, openLink }: ToolbarProps) {
  const t = useTranslate();
  const template = templateOf(kind);
  const state = useEditorState({
    editor,
    selector: ({ editor: { state: current } }) => toolbarState(current, template),
  });
  const { blockType, blockTypes, formats, list, quotation, speaker } = state;

  const groups: Tool[][] = [
    when(blockType !== null, "blockType", (tool) => (
      <BlockTypeTool editor={editor} current={blockType} choices={blockTypes} tool={tool} />
    )),
    state.canFormat
      ? [
          commandTool(editor, "bold", { pressed: formats.bold }),
          commandTool(editor, "italic", { pressed: formats.italic }),
          commandTool(editor, "underline", { pressed: formats.underline }),
        ]
      : [],
    when(state.canLink, "link", (tool) => (
      <LinkTool editor={editor} pressed={state.link} tool={tool} openLink={openLink} />
    )),
    state.canList
      ? [
          commandTool(editor, "bulletList", { pressed: list === "bulletList" }),
          commandTool(editor, "orderedList", { pressed: list === "orderedList" }),
        ]
      : [],
    state.canQuote ? [commandTool(editor, "quotation", { pressed: quotation })] : [],
    when(state.table, "table", (tool) => <TableTool editor={editor} tool={tool} />),
    speaker === null
      ? []
      : when(true, "speaker", (tool) => (
          <SpeakerTool editor={editor} language={language} type={speaker.type} tool={tool} />
        )),
    when(true, "insert", (tool) => (
      <InsertTool
        editor={editor}
        template={template}
        language={language}
        offered={state.offered}
        pickPicture={pickPicture}
        tool={tool}
      />
    )),
    [
      commandTool(editor, "undo", { disabled: !state.canUndo }),
      commandTool(editor, "redo", { disabled: !state.canRedo }),
    ],
  ];
  return <ToolbarRow label={t("editor:toolbar.label")} groups={groups} />;
}

function when(shown: boolean, key: string, render: (tool: ToolProperties) => ReactNode): Tool[] {
  return shown ? [{ key, render }] : [];
}
