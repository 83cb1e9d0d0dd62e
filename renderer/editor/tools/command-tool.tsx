import type { Editor } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import { Bold, Italic, List, ListOrdered, Redo2, TextQuote, Underline, Undo2 } from "lucide-react";
import type { ReactNode } from "react";

import { useTranslate } from "../../i18n.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { formatKeys, toggleFormat } from "../keymap.ts";
import { run, runInText } from "../run.ts";
import { toggleList } from "../structure/block-type.ts";
import { toggleQuotation } from "../structure/quotation.ts";
import { readableKey } from "./shortcut.ts";
import type { Tool, ToolProperties } from "./toolbar-row.tsx";

interface CommandKind {
  readonly icon: ReactNode;
  readonly does: Command;
  readonly shortcut?: string;
}

const commands = {
  bold: { icon: <Bold />, does: toggleFormat("bold"), shortcut: formatKeys.bold },
  italic: { icon: <Italic />, does: toggleFormat("italic"), shortcut: formatKeys.italic },
  underline: {
    icon: <Underline />,
    does: toggleFormat("underline"),
    shortcut: formatKeys.underline,
  },
  bulletList: {
    icon: <List />,
    does: toggleList("bulletList"),
    shortcut: formatKeys.bulletList,
  },
  orderedList: {
    icon: <ListOrdered />,
    does: toggleList("orderedList"),
    shortcut: formatKeys.orderedList,
  },
  quotation: { icon: <TextQuote />, does: toggleQuotation },
  undo: { icon: <Undo2 />, does: undo, shortcut: formatKeys.undo },
  redo: { icon: <Redo2 />, does: redo, shortcut: formatKeys.redo },
} as const satisfies Record<string, CommandKind>;

type CommandName = keyof typeof commands;

interface CommandState {
  /** Left out for what is done once rather than switched on and off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** A button of the toolbar that does one thing to the selection. */
export function commandTool(editor: Editor, name: CommandName, state: CommandState): Tool {
  return {
    key: name,
    render: (tool) => <CommandButton editor={editor} name={name} state={state} tool={tool} />,
  };
}

interface CommandButtonProps {
  readonly editor: Editor;
  readonly name: CommandName;
  readonly state: CommandState;
  readonly tool: ToolProperties;
}

function CommandButton({ editor, name, state, tool }: CommandButtonProps) {
  const t = useTranslate();
  const { icon, does, shortcut }: CommandKind = commands[name];
  const label = t(`editor:toolbar.${name}`);
  return (
    <IconButton
      {...tool}
      label={shortcut === undefined ? label : `${label} (${readableKey(shortcut)})`}
      icon={icon}
      aria-pressed={state.pressed}
      aria-disabled={state.disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // From the keyboard the focus stays on the tool; with the mouse it never left the text.
        if (event.detail === 0) run(editor, does);
        else runInText(editor, does);
      }}
    />
  );
}
